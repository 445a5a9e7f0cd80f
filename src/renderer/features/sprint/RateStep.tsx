import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { motivationScale, sayScore } from '../../../shared/domain/sprintEditions';
import type { SprintLine } from '../../../shared/domain/sprintFacts';
import type { LastTime } from '../../../shared/domain/sprintHistory';
import type { Sprint } from '../../../shared/domain/sprint';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Sprint.module.css';
import { ratingWords } from './sprintWords';
import { useSprintLines } from './useSprint';

type RatedStep = 'advocacy' | 'motivation' | 'posting';

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly rating: { readonly advocacy?: boolean; readonly motivation?: number; readonly posting?: number };
}

function choicesOf(step: RatedStep, edition: Sprint['edition']): readonly Choice[] {
  if (step === 'advocacy')
    return [
      { key: 'y', label: 'Y', rating: { advocacy: true } },
      { key: 'n', label: 'N', rating: { advocacy: false } },
    ];
  const [lowest, highest] = step === 'posting' ? [1, 3] : motivationScale[edition];
  return Array.from({ length: highest - lowest + 1 }, (_, place) => {
    const value = lowest + place;
    return {
      key: String(value),
      label: String(value),
      rating: step === 'posting' ? { posting: value } : { motivation: value },
    };
  });
}

/** “last time 2 of 3”: with its scale, since the run before may have been of the other edition. */
function saidBefore({ entry, edition }: LastTime, step: RatedStep): string {
  if (entry[step] === null) return '';
  if (step === 'motivation') return `last time ${sayScore(edition, entry.motivation)}`;
  return `last time ${step === 'posting' ? String(entry.posting) : entry.advocacy === true ? 'Y' : 'N'}`;
}

function chosenIn({ entry }: SprintLine, step: RatedStep): string {
  const value = entry[step];
  return value === null ? '' : value === true ? 'y' : value === false ? 'n' : String(value);
}

/** One key for each organisation, and the next is there. */
export function RateStep({ sprint, step }: { readonly sprint: Sprint; readonly step: RatedStep }) {
  const { lines, before } = useSprintLines(sprint);
  const dispatch = useDispatch();
  const choices = choicesOf(step, sprint.edition);
  const left = lines.filter((line) => line.entry[step] === null).length;
  const [current, setCurrent] = useState(() =>
    Math.max(
      0,
      lines.findIndex((line) => line.entry[step] === null),
    ),
  );
  const grid = useRef<HTMLDivElement>(null);
  const words = ratingWords[sprint.edition][step];
  useEffect(() => {
    grid.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    grid.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const rate = (place: number, { rating }: Choice) => {
    const line = lines[place];
    if (line === undefined) return;
    setCurrent(Math.min(lines.length - 1, place + 1));
    void dispatch('sprint.rated', { ratings: [{ id: line.entry.id, ...rating }] });
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = choices.find(({ key }) => key === event.key.toLowerCase());
    const by = { ArrowDown: 1, ArrowUp: -1, Home: -lines.length, End: lines.length }[event.key];
    if (choice !== undefined) rate(current, choice);
    else if (by !== undefined) setCurrent(Math.max(0, Math.min(lines.length - 1, current + by)));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <p className={`aw-serif ${classes.prompt ?? ''}`}>{words.question}</p>
      <p className={classes.meta}>{words.why}</p>
      <p role="status" className={classes.said}>
        {left === 0 ? 'All rated. Ctrl and Enter goes on.' : `${left} to go`}
      </p>
      <div
        ref={grid}
        role="grid"
        aria-label={words.question}
        aria-activedescendant={lines[current] ? `rate-${lines[current].entry.id}` : undefined}
        tabIndex={0}
        className={classes.ratings}
        onKeyDown={handleKey}
      >
        {lines.map((line, place) => {
          const chosen = chosenIn(line, step);
          const last = before.get(line.organisation.id);
          return (
            <div
              key={line.entry.id}
              id={`rate-${line.entry.id}`}
              role="row"
              aria-selected={place === current}
              className={classes.rating}
              onClick={() => setCurrent(place)}
            >
              <span role="gridcell" className={classes.organisation}>
                {line.organisation.name}
              </span>
              <span role="gridcell" className={classes.meta}>
                {last === undefined ? '' : saidBefore(last, step)}
              </span>
              <span role="gridcell" className={classes.choices}>
                {choices.map((choice) => (
                  <button
                    key={choice.key}
                    type="button"
                    tabIndex={-1}
                    aria-label={`${choice.label} for ${line.organisation.name}`}
                    aria-pressed={choice.key === chosen}
                    onClick={(event) => {
                      event.stopPropagation();
                      rate(place, choice);
                      grid.current?.focus({ preventScroll: true });
                    }}
                  >
                    {choice.label}
                  </button>
                ))}
              </span>
            </div>
          );
        })}
      </div>
    </>
  );
}
