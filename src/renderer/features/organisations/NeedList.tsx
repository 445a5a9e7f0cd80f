import { Select } from '@mantine/core';
import type { Need } from '../../../shared/domain/organisation';
import { MarkIcon } from '../../components/MarkIcon';
import { SectionHeading } from '../../components/SectionHeading';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Organisation.module.css';
import { Source } from './Source';

const states = [
  { value: 'open', label: 'Open' },
  { value: 'proposed', label: 'I proposed something' },
  { value: 'met', label: 'Met' },
  { value: 'gone', label: 'Gone' },
] as const satisfies readonly { value: Need['state']; label: string }[];

/** What they need, in their words, and where it stands. */
export function NeedList({ needs }: { readonly needs: readonly Need[] }) {
  const dispatch = useDispatch();
  return (
    <section aria-label="Needs you heard">
      <SectionHeading title="Needs you heard" {...(needs.length > 0 ? { count: needs.length } : {})} />
      {needs.length === 0 && (
        <p className={classes.nothing}>Nothing yet. A note marked as a need in a talk comes here.</p>
      )}
      <ul className={classes.list}>
        {needs.map((need) => (
          <li
            key={need.id}
            className={classes.need}
            data-is-over={need.state === 'met' || need.state === 'gone' || undefined}
          >
            <MarkIcon mark="need" />
            <div>
              <p className={`aw-serif ${classes.words ?? ''}`}>{need.text}</p>
              <Source said={need} />
            </div>
            <Select
              aria-label={`Where this need stands: ${need.text.slice(0, 60)}`}
              w={168}
              allowDeselect={false}
              data={states}
              value={need.state}
              onChange={(value) => {
                const state = states.find((one) => one.value === value)?.value;
                if (state) void dispatch('need.changed', { id: need.id, fields: { state } });
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
