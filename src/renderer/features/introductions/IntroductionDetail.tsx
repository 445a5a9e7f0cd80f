import { Button, Group } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Forwardable } from '../../components/Forwardable';
import { AutosaveText } from '../../components/AutosaveText';
import { PanelClose } from '../../components/ListAndPanel';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import type { IntroductionLine } from '../../../shared/domain/introductionStanding';
import { isMade, joinsTwo, lockOf, type StepNames } from '../../../shared/domain/introductionSteps';
import type { Introduction } from '../../../shared/domain/network';
import type { Person } from '../../../shared/domain/person';
import { introductionStrip, nextWords } from '../../../shared/text/introductionWords';
import { IntroductionChain } from './IntroductionChain';
import { IntroductionPerson } from './IntroductionPerson';
import { IntroductionStrip } from './IntroductionStrip';
import classes from './Introductions.module.css';
import type { Move } from './useIntroductionMoves';

interface IntroductionDetailProps {
  readonly line: IntroductionLine;
  readonly names: StepNames;
  readonly person: (id: string) => Person | undefined;
  readonly moves: readonly Move[];
  /** The paragraph that the one who introduces can pass on is open. */
  readonly isParagraphOpen: boolean;
  readonly onParagraphClose: () => void;
  readonly onClose: () => void;
}

/** One introduction in full: both people, where it stands, what comes next, and the question between them. */
export function IntroductionDetail(props: IntroductionDetailProps) {
  const { line, names, person, moves, isParagraphOpen, onParagraphClose, onClose } = props;
  const { introduction, next } = line;
  const { today, zone } = useToday();
  const isBetweenTwo = joinsTwo(introduction);
  const lock = isBetweenTwo && introduction.state !== 'declined' ? lockOf(introduction, names) : null;
  const until = next.kind === 'later' || next.kind === 'talk' ? next.until : null;
  return (
    <>
      <PanelClose onClose={onClose} />
      <div className={classes.two}>
        {peopleOf(introduction).map(({ id, part }) => {
          const known = person(id);
          return known === undefined ? null : <IntroductionPerson key={id} person={known} part={part} />;
        })}
      </div>
      <section aria-label="Next">
        <SectionHeading title={nextWords(next, introduction, names)}>
          {until !== null && sayDayInSentence(until, today)}
        </SectionHeading>
        {lock !== null && (
          <p className={classes.lock}>
            <IconLock size={16} stroke={1.6} aria-hidden />
            <span>The joining letter is locked until both said yes. {lock}</span>
          </p>
        )}
        {isParagraphOpen && introduction.byPersonId !== null ? (
          <Forwardable
            askedId={introduction.byPersonId}
            targetId={introduction.bPersonId}
            introductionId={introduction.id}
            onClose={onParagraphClose}
          />
        ) : (
          <Group gap={8} mt={12}>
            {moves.map(({ key, does, run }, place) => (
              <Button
                key={key}
                aria-keyshortcuts={key}
                variant={place === 0 && line.group === 'mine' ? 'filled' : 'default'}
                onClick={run}
              >
                {does}
              </Button>
            ))}
          </Group>
        )}
      </section>
      <section aria-label="Where it stands">
        <SectionHeading title="Where it stands" />
        <IntroductionStrip steps={introductionStrip(introduction, names)} today={today} zone={zone} />
      </section>
      <IntroductionWords key={introduction.id} introduction={introduction} />
      {!isBetweenTwo && introduction.state !== 'idea' && <IntroductionChain introduction={introduction} />}
    </>
  );
}

function peopleOf(introduction: Introduction): { readonly id: string; readonly part: string }[] {
  const { byPersonId, aPersonId, bPersonId } = introduction;
  return aPersonId !== null && byPersonId === null
    ? [
        { id: aPersonId, part: 'Asked first' },
        { id: bPersonId, part: 'Asked second' },
      ]
    : [
        ...(byPersonId === null ? [] : [{ id: byPersonId, part: 'Introduces you' }]),
        { id: bPersonId, part: 'To whom' },
      ];
}

/** The question between them, why it is good, and later what came of it. */
function IntroductionWords({ introduction }: { readonly introduction: Introduction }) {
  const dispatch = useDispatch();
  const { id, question, reason, cameOfIt } = introduction;
  const keep = async (fields: Partial<Pick<Introduction, 'question' | 'reason' | 'cameOfIt'>>) =>
    (await dispatch('introduction.worded', { id, fields }, { isQuiet: true })).ok;
  return (
    <section aria-label="In words" className={classes.fields}>
      {joinsTwo(introduction) && (
        <AutosaveText
          label="The question between them"
          isLabelled
          wraps
          serif="line"
          at={`${id}.question`}
          value={question}
          maxLength={1_000}
          placeholder="What would they talk about first?"
          onSave={(value) => keep({ question: value })}
        />
      )}
      <AutosaveText
        label="Why"
        isLabelled
        isLong
        serif="line"
        at={`${id}.reason`}
        value={reason}
        maxLength={5_000}
        placeholder={joinsTwo(introduction) ? 'What each of them would gain' : 'Why you would like to meet'}
        onSave={(value) => keep({ reason: value })}
      />
      {isMade(introduction) && introduction.state !== 'made' && (
        <AutosaveText
          label="What came of it"
          isLabelled
          isLong
          serif="line"
          at={`${id}.cameOfIt`}
          value={cameOfIt}
          maxLength={5_000}
          onSave={(value) => keep({ cameOfIt: value })}
        />
      )}
    </section>
  );
}
