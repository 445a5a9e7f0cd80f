import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { callName, type Person } from '../../../shared/domain/person';
import { timelineOf } from '../../../shared/domain/timeline';
import { AutosaveText } from '../../components/AutosaveText';
import { SectionHeading } from '../../components/SectionHeading';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Timeline.module.css';
import { TimelineItem } from './TimelineItem';
import { usePersonFields } from './usePersonFields';

const PAGE = 50;

/** What was between the two, newest first. Without any history it asks how they met. */
export function PersonTimeline({ person }: { readonly person: Person }) {
  useSlice('messages', 'personId', person.id);
  const known = useWorkspace(({ people, interviews, touchpoints, messages, introductions, roles, organisations }) => ({
    people,
    interviews,
    touchpoints,
    messages,
    introductions,
    roles,
    organisations,
  }));
  const entries = useMemo(() => timelineOf(known, person.id), [known, person.id]);
  const [shown, setShown] = useState(PAGE);
  const save = usePersonFields(person.id);
  return (
    <section aria-label="Between you">
      <SectionHeading title="Between you" {...(entries.length > 0 ? { count: entries.length } : {})} />
      <ol className={classes.list}>
        {entries.slice(0, shown).map((entry) => (
          <TimelineItem key={entry.key} entry={entry} />
        ))}
      </ol>
      {entries.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>Show {Math.min(PAGE, entries.length - shown)} more</Button>
      )}
      {(entries.length <= shown || person.howWeMet !== '') && (
        <AutosaveText
          label={entries.length === 0 ? `How did you meet ${callName(person)}?` : 'How you met'}
          isLabelled
          isLong
          serif="line"
          value={person.howWeMet}
          at={`${person.id}.howWeMet`}
          maxLength={10_000}
          placeholder="Where, through whom, what you talked about"
          onSave={(howWeMet) => save({ howWeMet })}
        />
      )}
    </section>
  );
}
