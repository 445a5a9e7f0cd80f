import { useLayoutEffect, useRef, useState } from 'react';
import type { BriefFacts, BriefKnown } from '../../../shared/domain/briefFacts';
import { briefPage, type BriefDays, type BriefPage, type BriefSection } from '../../../shared/domain/briefPage';
import { briefClocks, type BriefClock } from '../../../shared/domain/briefWhen';
import { dayOfInstant } from '../../../shared/domain/time';
import { mediumNames } from '../../../shared/text/mediumNames';
import { sayDayOfWeek, sayLongDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './Paper.module.css';

interface BriefPaperProps {
  readonly facts: BriefFacts;
  readonly known: BriefKnown;
  readonly size: 'a4' | 'letter';
  /** Hears what had no room. */
  readonly onCut: (leftOut: readonly string[]) => void;
}

/** More lines than an empty page takes; what is too much is not shown. */
const ruled = Array.from({ length: 34 }, (_, line) => line);

const LESS = 0.94;
const LEAST = 0.3;

/** The one page. Counted to fit; should the fonts of this computer be wider, it is counted again with less room. */
export function BriefPaper({ facts, known, size, onCut }: BriefPaperProps) {
  const { today, zone } = useToday();
  const [room, setRoom] = useState(1);
  const columns = useRef<HTMLDivElement>(null);
  const days: BriefDays = {
    day: (day) => sayDayOfWeek(day, today),
    moment: (at) => sayDayOfWeek(dayOfInstant(at, zone), today),
  };
  const page = briefPage(facts, known.organisations, known.people, days, size, room);
  const cut = page.leftOut.join('\n');
  useLayoutEffect(() => {
    const box = columns.current;
    if (box !== null && box.scrollHeight > box.clientHeight + 1 && room > LEAST) setRoom(room * LESS);
    else onCut(cut === '' ? [] : cut.split('\n'));
  }, [room, cut, onCut, facts, size]);
  const people = facts.brief.people;
  const clocks = briefClocks(
    facts.interview,
    people.map(({ person }) => person),
    zone,
  );
  return (
    <article className={`aw-paper ${classes.paper}`} aria-label="The brief on paper">
      <section className={classes.page} data-size={size}>
        <header className={classes.head}>
          <div>
            <h2 dir="auto" className={`aw-serif ${classes.name}`}>
              {people.map(({ person }) => person.name).join(', ') || 'Somebody'}
            </h2>
            <p className={classes.role}>
              {people
                .map(({ role }) => role)
                .filter((role) => role !== '')
                .join(' · ')}
            </p>
          </div>
          <When facts={facts} clocks={clocks} today={today} />
        </header>
        {page.purpose !== '' && (
          <p dir="auto" className={`aw-serif ${classes.purpose}`}>
            {page.purpose}
          </p>
        )}
        <div ref={columns} className={classes.columns}>
          <Column sections={page.sections.filter(({ column }) => column === 'side')} />
          <Column sections={page.sections.filter(({ column }) => column === 'main')} />
        </div>
        <div className={classes.rest} aria-hidden>
          <div>
            <p>Notes</p>
            {ruled.map((line) => (
              <span key={line} />
            ))}
          </div>
        </div>
        <Foot page={page} />
      </section>
    </article>
  );
}

function When({
  facts: { interview },
  clocks,
  today,
}: {
  readonly facts: BriefFacts;
  readonly clocks: readonly BriefClock[];
  readonly today: string;
}) {
  const [first] = clocks;
  const how = [`${interview.minutes} min`, mediumNames[interview.medium]].join(', ');
  return (
    <div className={classes.when}>
      {first === undefined ? (
        <p>
          <strong>No time yet</strong>
        </p>
      ) : (
        <p>
          <strong>
            {sayLongDay(first.day)}
            {first.day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${first.day.slice(0, 4)}`}
          </strong>
        </p>
      )}
      {clocks.map((clock) => (
        <p key={`${clock.whose}${clock.place}`}>
          {clock.from} to {clock.to}
          {clock.whose === 'both' ? '' : `, ${clock.place} (${clock.whose === 'mine' ? 'you' : 'they'})`}
          {clock.isOtherDay && <strong>, {sayLongDay(clock.day)}</strong>}
        </p>
      ))}
      <p>{how}</p>
      {interview.place !== '' && <p className={classes.where}>{interview.place}</p>}
    </div>
  );
}

function Column({ sections }: { readonly sections: readonly BriefSection[] }) {
  return (
    <div>
      {sections.map(({ key, title, remark, isSpoken, entries }) => (
        <section key={key} className={classes.section}>
          <h3>
            {title}
            {remark !== '' && <span className={classes.source}> {remark}</span>}
          </h3>
          <ul>
            {entries.map(({ text, source, question }, place) => (
              <li key={place} dir="auto" className={isSpoken ? `aw-serif ${classes.spoken}` : classes.entry}>
                {question === undefined ? (
                  <>
                    {text}
                    {source !== '' && <span className={classes.source}> {source}</span>}
                  </>
                ) : (
                  <span className={classes.question}>
                    <span className={classes.number}>{question.number}</span>
                    <span className={question.priority === 'must' ? classes.must : undefined}>
                      {text}
                      {question.priority === 'must' && <span className={classes.source}> must</span>}
                    </span>
                    <span className={classes.minutes}>{question.minutes} min</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Foot({ page }: { readonly page: BriefPage }) {
  return (
    <footer className={classes.foot}>
      <span>{page.leftOut.length === 0 ? 'Nothing was left out.' : leftOutWords(page.leftOut)}</span>
      <span>1 of 1</span>
    </footer>
  );
}

/** “Left out for room, it stands in Askwell: 3 more of “Needs heard there”.” */
export function leftOutWords(leftOut: readonly string[]): string {
  return `Left out for room, it stands in Askwell: ${leftOut.join(', ')}.`;
}
