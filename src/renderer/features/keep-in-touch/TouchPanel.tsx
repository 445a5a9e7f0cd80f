import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { effectiveDue } from '../../../shared/domain/agenda';
import type { FollowUp } from '../../../shared/domain/followUp';
import type { Interview } from '../../../shared/domain/interview';
import { promisesTo, referralsOf } from '../../../shared/domain/keepInTouch';
import { callName, type Person } from '../../../shared/domain/person';
import { dayOfInstant } from '../../../shared/domain/time';
import { pronounsOf } from '../../../shared/text/pronouns';
import { AutosaveText } from '../../components/AutosaveText';
import { HowOften } from '../../components/HowOften';
import { FollowUpTick } from '../../components/FollowUpTick';
import { SectionHeading } from '../../components/SectionHeading';
import { useLineEntry } from '../../components/useEntry';
import { sayDay, sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './KeepInTouch.module.css';

interface TouchPanelProps {
  readonly interview: Interview;
  readonly person: Person;
  readonly onLog: () => void;
}

/** How often, what they care about, what was promised, and what changed because of them. */
export function TouchPanel({ interview, person, onLog }: TouchPanelProps) {
  const dispatch = useDispatch();
  const { object, subject } = pronounsOf(person);
  const followUps = useWorkspace((workspace) => workspace.followUps);
  const promised = useMemo(
    () => promisesTo(Object.values(followUps), person.id, interview.id),
    [followUps, interview.id, person.id],
  );
  const named = useMemo(
    () => referralsOf(Object.values(followUps), person.id, interview.id),
    [followUps, interview.id, person.id],
  );
  return (
    <>
      <section aria-label="How often">
        <h2 className={classes.heading}>How often</h2>
        <HowOften
          person={person}
          save={async (fields) => (await dispatch('person.changed', { id: person.id, fields })).ok}
        />
        <p className={classes.hint}>Six weeks suits people you like. Rest keeps {object} here without reminders.</p>
        <Button onClick={onLog}>Log a touch</Button>
      </section>
      <section aria-label="Cares about">
        <SectionHeading title="Cares about" />
        <ul className={classes.plain}>
          {person.interests.map((interest) => (
            <li key={interest}>{interest}</li>
          ))}
        </ul>
        <AddInterest key={person.id} person={person} />
      </section>
      <FollowUpRows title="You said you would" followUps={promised} />
      <FollowUpRows title={`People ${subject} named`} followUps={named} />
      <section aria-label={`What changed because of ${callName(person)}`}>
        <SectionHeading title={`What changed because of ${object}`} />
        <div className={classes.change}>
          <AutosaveText
            label="What changed"
            isLong
            isQuiet
            serif="line"
            value={interview.change}
            at={`${interview.id}.change`}
            placeholder={`What will you do differently since ${subject} spoke with you?`}
            onSave={(change) =>
              dispatch('interview.changed', { id: interview.id, fields: { change } }, { isQuiet: true }).then(
                ({ ok }) => ok,
              )
            }
          />
        </div>
      </section>
    </>
  );
}

function FollowUpRows({ title, followUps }: { readonly title: string; readonly followUps: readonly FollowUp[] }) {
  const { today, zone } = useToday();
  if (followUps.length === 0) return null;
  return (
    <section aria-label={title}>
      <SectionHeading title={title} />
      <ul className={classes.rows}>
        {followUps.map((followUp) => (
          <li key={followUp.id} className={classes.promised} data-is-done={followUp.doneAt !== null || undefined}>
            <FollowUpTick followUp={followUp} />
            <span className={classes.words}>{followUp.title}</span>
            <span className={classes.when}>
              {followUp.doneAt === null
                ? sayDay(effectiveDue(followUp), today)
                : `done ${sayDayInSentence(dayOfInstant(followUp.doneAt, zone), today)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddInterest({ person }: { readonly person: Person }) {
  const dispatch = useDispatch();
  const isThere = (interest: string) => person.interests.includes(interest.trim());
  const { text, setText, send, failure } = useLineEntry(async (interest) =>
    isThere(interest)
      ? { ok: true }
      : dispatch(
          'person.changed',
          { id: person.id, fields: { interests: [...person.interests, interest.trim()] } },
          { isQuiet: true },
        ),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isThere(text)) send();
      }}
    >
      <TextInput
        aria-label={`Something ${callName(person)} cares about`}
        placeholder="Add a topic"
        maxLength={200}
        value={text}
        error={failure}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
    </form>
  );
}
