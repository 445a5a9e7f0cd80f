import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Group } from '../../../shared/domain/gathering';
import { SectionHeading } from '../../components/SectionHeading';
import { useEntry } from '../../components/useEntry';
import { sayDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Events.module.css';

/** What I gave a group: an answer, a talk, a post, with where it stands. */
export function GivenList({ group }: { readonly group: Group }) {
  const { today } = useToday();
  const dispatch = useDispatch();
  const { words, write, send, failure } = useEntry(
    (given) =>
      dispatch(
        'group.contributed',
        { id: group.id, contribution: { on: today, what: given.what.trim(), link: given.link.trim() } },
        { toast: 'Contribution noted', isQuiet: true },
      ),
    { what: '', link: '' },
  );
  const { what, link } = words;
  return (
    <section aria-label="What you gave" className={classes.part}>
      <SectionHeading title="What you gave" count={group.contributions.length || undefined} />
      {group.contributions.length > 0 && (
        <ul aria-label="Contributions" className={classes.given}>
          {group.contributions.toReversed().map((contribution, place) => (
            <li key={`${contribution.on} ${contribution.what} ${place}`}>
              <span className={classes.meta}>{sayDay(contribution.on, today)}</span>
              <span title={contribution.link || undefined}>{contribution.what}</span>
              <ActionIcon
                aria-label={`Remove ${contribution.what}`}
                onClick={() =>
                  void dispatch(
                    'group.contributionRemoved',
                    { id: group.id, contribution },
                    { toast: 'Contribution removed' },
                  )
                }
              >
                <IconX size={14} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.when4}
        onSubmit={(event) => {
          event.preventDefault();
          if (what.trim() !== '') send();
        }}
      >
        <TextInput
          label="Given today"
          placeholder="Answered a question on alarms"
          flex={1}
          maxLength={500}
          value={what}
          error={failure}
          onChange={(event) => write({ what: event.currentTarget.value })}
        />
        <TextInput
          label="Link"
          w={110}
          maxLength={900}
          value={link}
          onChange={(event) => write({ link: event.currentTarget.value })}
        />
        <Button type="submit" disabled={what.trim() === ''}>
          Note it
        </Button>
      </form>
    </section>
  );
}
