import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { BIN_DAYS, binOf, type BinnedKind } from '../../../shared/domain/bin';
import { dayOfInstant } from '../../../shared/domain/time';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Settings.module.css';

const kinds: Readonly<Record<BinnedKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  interview: 'interview',
  question: 'question',
  questionList: 'question list',
  followUp: 'follow-up',
  goal: 'goal',
};

/** What was moved to the bin in the last 30 days, each with its way back. */
export function Bin() {
  const dispatch = useDispatch();
  const { today, now, zone } = useToday();
  const collections = useWorkspace((w) => ({
    people: w.people,
    organisations: w.organisations,
    interviews: w.interviews,
    questions: w.questions,
    questionLists: w.questionLists,
    followUps: w.followUps,
    goals: w.goals,
  }));
  const binned = useMemo(() => binOf(collections, now), [collections, now]);
  return (
    <div className={classes.bin}>
      <SectionHeading title="Bin" {...(binned.length > 0 ? { count: binned.length } : {})}>
        Kept for {BIN_DAYS} days
      </SectionHeading>
      {binned.length === 0 ? (
        <p className={classes.says}>Nothing was moved to the bin in the last {BIN_DAYS} days.</p>
      ) : (
        <ul className={classes.binned}>
          {binned.map(({ id, kind, name, deletedAt, restore }) => (
            <li key={id}>
              <span className={classes.binnedName}>{name}</span>
              <span className={classes.binnedKind}>
                {kinds[kind]}, {sayDayInSentence(dayOfInstant(deletedAt, zone), today)}
              </span>
              <Button
                aria-label={`Restore ${name}`}
                onClick={() => void dispatch(restore, { id }, { toast: 'Restored' })}
              >
                Restore
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
