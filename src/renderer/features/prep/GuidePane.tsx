import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import { budgetOf } from '../../../shared/domain/guide';
import { EmptyState } from '../../components/EmptyState';
import { AddQuestion } from './AddQuestion';
import { BudgetBar } from './BudgetBar';
import { DetailsButton } from './DetailsButton';
import { GuideList } from './GuideList';
import classes from './Prep.module.css';
import { PurposeField } from './PurposeField';
import { StartFromList } from './StartFromList';
import type { GuideActions } from './useGuideActions';

interface GuidePaneProps {
  readonly interview: Interview;
  readonly guide: readonly GuideQuestion[];
  readonly actions: GuideActions;
  /** No purpose yet: the guide waits behind it. */
  readonly isWaiting: boolean;
  readonly onPurposeLater: () => void;
  /** Key of the question whose words are open. */
  readonly editing: string | null;
  readonly onEdit: (id: string | null) => void;
  readonly isAdding: boolean;
  readonly onAdding: (isAdding: boolean) => void;
  readonly onReplace: (question: GuideQuestion) => void;
  /** Opens the library; null: it is open, or not here. */
  readonly onLibrary: (() => void) | null;
  readonly say: (sentence: string) => void;
}

/** The middle of Prep: the purpose, the time, and the questions in order. */
export function GuidePane({
  interview,
  guide,
  actions,
  isWaiting,
  onPurposeLater,
  onLibrary,
  ...rest
}: GuidePaneProps) {
  const budget = budgetOf(guide, interview.minutes);
  return (
    <section className={classes.guide} aria-label="Guide">
      <PurposeField interview={interview} isWaiting={isWaiting} onLater={onPurposeLater}>
        <DetailsButton interview={interview} />
      </PurposeField>
      {!isWaiting && (
        <>
          <BudgetBar
            guide={guide}
            budget={budget}
            onDrop={(id) => void actions.remove(id)}
            aside={
              <>
                <StartFromList guide={guide} onTake={(questions, name) => void actions.takeAll(questions, name)} />
                {onLibrary && (
                  <Button variant="subtle" color="gray" size="compact-xs" onClick={onLibrary}>
                    Library
                  </Button>
                )}
              </>
            }
          />
          {guide.length === 0 && (
            <EmptyState
              line="What would you ask if you had only three questions?"
              sentence="Take a ready-made list, or pick one by one from the library. Three musts, a few more if there is time, and one to close."
            />
          )}
          <GuideList
            guide={guide}
            actions={actions}
            editing={rest.editing}
            onEdit={rest.onEdit}
            onReplace={rest.onReplace}
            say={rest.say}
          />
          <AddQuestion
            isOpen={rest.isAdding}
            onOpen={rest.onAdding}
            onAdd={actions.addOwn}
            icon={<IconPlus size={16} stroke={1.6} aria-hidden />}
          />
        </>
      )}
    </section>
  );
}
