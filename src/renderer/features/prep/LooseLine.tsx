import { looseQuestions } from '../../../shared/domain/beliefs';
import type { Assumption } from '../../../shared/domain/goal';
import type { GuideQuestion } from '../../../shared/domain/interview';
import classes from './Prep.module.css';

interface LooseLineProps {
  readonly guide: readonly GuideQuestion[];
  readonly assumptions: readonly Assumption[];
}

/** What hangs on nothing: questions that test no belief, and beliefs that no question here tests. */
export function LooseLine({ guide, assumptions }: LooseLineProps) {
  const loose = looseQuestions(guide, assumptions);
  const tested = new Set(guide.map(({ assumptionId }) => assumptionId));
  const untested = assumptions.filter(({ id }) => !tested.has(id));
  if (guide.length === 0 || (loose.length === 0 && untested.length === 0)) return null;
  const places = loose.map(({ id }) => guide.findIndex((question) => question.id === id) + 1).join(', ');
  const [first, ...more] = untested;
  return (
    <p className={classes.loose}>
      {loose.length > 0 &&
        `${loose.length === 1 ? `Question ${places} tests` : `Questions ${places} test`} nothing you believe. `}
      {first && (
        <>
          No question here tests <span className="aw-serif">“{first.statement}”</span>
          {more.length > 0 && ` and ${more.length} more`}.
        </>
      )}
    </p>
  );
}
