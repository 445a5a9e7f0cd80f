import { ActionIcon } from '@mantine/core';
import {
  IconArrowDownLeft,
  IconArrowUpRight,
  IconArrowsLeftRight,
  IconBriefcase,
  IconLink,
  IconMessage2,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { LocalDate } from '../../../shared/domain/field';
import { dayOfInstant } from '../../../shared/domain/time';
import { talkInWords, type TimelineEntry } from '../../../shared/domain/timeline';
import { sayPartialDate } from '../../../shared/text/partialDate';
import { sayDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Timeline.module.css';

const signs = {
  talk: { Icon: IconMessage2, name: 'Conversation' },
  given: { Icon: IconArrowUpRight, name: 'Given' },
  received: { Icon: IconArrowDownLeft, name: 'Received' },
  both: { Icon: IconArrowsLeftRight, name: 'Both ways' },
  role: { Icon: IconBriefcase, name: 'Role' },
  met: { Icon: IconLink, name: 'Met' },
} satisfies Record<TimelineEntry['sign'], { Icon: Icon; name: string }>;

/** One thing between the two. A talk also says its best line and what came of its notes. */
export function TimelineItem({ entry }: { readonly entry: TimelineEntry }) {
  return entry.sign === 'talk' && entry.interviewId !== null ? (
    <TalkItem entry={entry} interviewId={entry.interviewId} />
  ) : (
    <Item entry={entry} />
  );
}

function TalkItem({ entry, interviewId }: { readonly entry: TimelineEntry; readonly interviewId: string }) {
  useSlice('notes', 'interviewId', interviewId);
  const notes = useWorkspace((workspace) => workspace.notes);
  const said = useMemo(() => talkInWords(notes, interviewId), [notes, interviewId]);
  return <Item entry={{ ...entry, words: said.words === '' ? entry.words : said.words, detail: said.detail }} />;
}

/** A day as everywhere; a month or a year where no more is known. */
function sayWhen({ at, isExact }: TimelineEntry, today: LocalDate, zone: string): string {
  if (isExact) return sayDay(dayOfInstant(at, zone), today);
  return at.length === 'yyyy-mm-dd'.length ? sayDay(at, today) : sayPartialDate(at);
}

function Item({ entry }: { readonly entry: TimelineEntry }) {
  const { today, zone } = useToday();
  const dispatch = useDispatch();
  const { Icon, name } = signs[entry.sign];
  const { touchpointId } = entry;
  return (
    <li className={classes.entry}>
      <span className={classes.sign} role="img" aria-label={name}>
        <Icon size={14} stroke={1.6} aria-hidden />
      </span>
      <div>
        <div className={classes.title}>
          {entry.link === null ? entry.title : <Link to={entry.link}>{entry.title}</Link>}
        </div>
        {entry.words !== '' && <p className={`aw-serif ${classes.words ?? ''}`}>{entry.words}</p>}
        {entry.detail !== '' && <div className={classes.detail}>{entry.detail}</div>}
      </div>
      <div className={classes.when}>
        {sayWhen(entry, today, zone)}
        {touchpointId !== null && (
          <ActionIcon
            size={24}
            className={classes.remove}
            aria-label={`Remove: ${entry.title}`}
            onClick={() => void dispatch('touchpoint.binned', { id: touchpointId }, { toast: 'Touch removed' })}
          >
            <IconX size={14} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
    </li>
  );
}
