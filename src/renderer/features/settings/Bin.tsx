import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { BIN_DAYS, binOf, type BinnedKind } from '../../../shared/domain/bin';
import { dayOfInstant } from '../../../shared/domain/time';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { DeleteForGood, type Leaving } from './DeleteForGood';
import classes from './Settings.module.css';

const kinds: Readonly<Record<BinnedKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  interview: 'interview',
  question: 'question',
  questionList: 'question list',
  followUp: 'follow-up',
  goal: 'goal',
  assumption: 'assumption',
  touchpoint: 'touch',
  introduction: 'introduction',
  template: 'template',
  resource: 'resource',
  event: 'event',
  encounter: 'somebody met',
  group: 'group',
  platform: 'place to look',
  loop: 'loop',
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
    assumptions: w.assumptions,
    touchpoints: w.touchpoints,
    introductions: w.introductions,
    templates: w.templates,
    resources: w.resources,
    events: w.events,
    encounters: w.encounters,
    groups: w.groups,
    platforms: w.platforms,
    loops: w.loops,
  }));
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const binned = useMemo(() => binOf(collections, now), [collections, now]);
  return (
    <div className={classes.bin}>
      <SectionHeading title="Bin" {...(binned.length > 0 ? { count: binned.length } : {})}>
        {binned.length === 0 ? (
          `Kept for ${BIN_DAYS} days`
        ) : (
          <Button
            variant="subtle"
            onClick={() => {
              setLeaving({ ids: [], name: null });
            }}
          >
            Empty bin
          </Button>
        )}
      </SectionHeading>
      {binned.length === 0 ? (
        <p className={classes.says}>Nothing was moved to the bin in the last {BIN_DAYS} days.</p>
      ) : (
        <ul className={classes.binned}>
          {binned.map(({ id, kind, name, deletedAt, daysLeft, restore }) => (
            <li key={id}>
              <span className={classes.binnedName} title={name}>
                {name}
              </span>
              <span className={classes.binnedKind}>
                {kinds[kind]}, {sayDayInSentence(dayOfInstant(deletedAt, zone), today)} · {sayLeft(daysLeft)}
              </span>
              <Button
                aria-label={`Restore ${name}`}
                onClick={() => void dispatch(restore, { id }, { toast: 'Restored' })}
              >
                Restore
              </Button>
              <ActionIcon
                aria-label={`Delete ${name} for good`}
                onClick={() => {
                  setLeaving({ ids: [id], name });
                }}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {leaving !== null && (
        <DeleteForGood
          leaving={leaving}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </div>
  );
}

function sayLeft(days: number): string {
  return days <= 1 ? 'goes within a day' : `${days} days left`;
}
