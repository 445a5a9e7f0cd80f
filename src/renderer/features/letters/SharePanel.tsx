import { Select, Stack, Textarea } from '@mantine/core';
import { memo, useMemo, type Ref } from 'react';
import { Link } from 'react-router-dom';
import type { Resource } from '../../../shared/domain/network';
import { callName, type Person } from '../../../shared/domain/person';
import { onShelf } from '../../../shared/domain/shelf';
import { foldedResource, touchedBy } from '../../../shared/domain/shelfMatch';
import { whatTouches } from '../../../shared/text/careWords';
import { SectionHeading } from '../../components/SectionHeading';
import classes from './Letters.module.css';

interface SharePanelProps {
  readonly person: Person;
  readonly resources: Readonly<Record<string, Resource>>;
  readonly resourceId: string | null;
  readonly reason: string;
  /** What has to be said before it counts as sent; empty: nothing, or nobody asked yet. */
  readonly missing: string;
  readonly isSent: boolean;
  readonly reasonRef: Ref<HTMLTextAreaElement>;
  readonly onChange: (fields: { resourceId?: string | null; reason?: string }) => void;
}

/** What is shared, and why it helps them: without that line it waits. */
export const SharePanel = memo(function SharePanel(props: SharePanelProps) {
  const { person, resources, resourceId, reason, missing, isSent, reasonRef, onChange } = props;
  const shelf = useMemo(() => onShelf(resources), [resources]);
  const chosen = resourceId === null ? undefined : resources[resourceId];
  const touched = chosen === undefined ? [] : touchedBy(foldedResource(chosen), person);
  const facts = chosen === undefined ? [] : [chosen.where, chosen.isBehindPaywall ? 'behind a paywall' : ''];
  const told = facts.filter((fact) => fact.trim() !== '').join(', ');
  return (
    <section aria-label="What you share">
      <SectionHeading title="What you share">
        <Link
          to={chosen === undefined ? '/people/shelf' : `/people/shelf?resource=${chosen.id}`}
          className={classes.shelf}
        >
          Shelf
        </Link>
      </SectionHeading>
      <Stack gap={10} mt={10} mb={20}>
        <Textarea
          ref={reasonRef}
          label={`Why this helps ${callName(person)}`}
          description={touched.length === 0 ? 'Something they said, asked or work on.' : whatTouches(touched)}
          error={missing === '' ? undefined : missing}
          autosize
          minRows={2}
          maxLength={2_000}
          disabled={isSent}
          value={reason}
          onChange={(event) => {
            onChange({ reason: event.currentTarget.value.replace(/\s*\n\s*/gu, ' ') });
          }}
        />
        {shelf.length === 0 && chosen === undefined ? (
          <p className={`${classes.hint ?? ''} ${classes.told ?? ''}`}>Nothing is on the shelf yet.</p>
        ) : (
          <Select
            label="From the shelf"
            searchable
            limit={50}
            disabled={isSent}
            placeholder="Choose what you send"
            nothingFoundMessage="Nothing of that title"
            data={[...shelf, ...(chosen !== undefined && chosen.deletedAt !== null ? [chosen] : [])].map(
              ({ id, title }) => ({ value: id, label: title }),
            )}
            value={chosen === undefined ? null : chosen.id}
            onChange={(value) => {
              if (value !== null) onChange({ resourceId: value });
            }}
          />
        )}
        {told !== '' && <p className={`${classes.hint ?? ''} ${classes.told ?? ''}`}>{told}</p>}
      </Stack>
    </section>
  );
});
