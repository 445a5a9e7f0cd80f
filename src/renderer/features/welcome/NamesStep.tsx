import { useMemo, useRef, useState } from 'react';
import { newId } from '../../lib/newId';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { NameRow } from './NameRow';
import { StepFrame } from './StepFrame';
import classes from './Welcome.module.css';

const AT_MOST = 3;

const prompts = [
  'Someone who left your team',
  'A friend’s colleague',
  'A teacher or mentor',
  'A speaker you remember',
  'The author of something you saved',
  'Someone one step ahead of you',
];

/** Step 2: up to three people, or roles whose names are not known yet. Enter goes to the next line, and from an empty one on. */
export function NamesStep({ onNext, onBack }: { readonly onNext: () => void; readonly onBack: () => void }) {
  const people = useWorkspace((workspace) => workspace.people);
  const known = useMemo(() => Object.values(people).filter((person) => person.deletedAt === null), [people]);
  const [ids] = useState(() => {
    const there = known.slice(0, AT_MOST).map((person) => person.id);
    return [...there, ...Array.from({ length: AT_MOST - there.length }, () => newId('people'))];
  });
  const rows = useRef<HTMLUListElement>(null);
  const handleEnter = (place: number, isFilled: boolean) => {
    const next = rows.current?.querySelectorAll<HTMLInputElement>('input[data-name]')[place + 1];
    if (isFilled && next) next.focus();
    else onNext();
  };
  return (
    <StepFrame
      place={2}
      title="Who might know?"
      sentence="Up to three for now. People who answer are often one step away."
      onNext={onNext}
      onBack={onBack}
      onSkip={onNext}
    >
      <ul ref={rows} className={classes.names}>
        {ids.map((id, place) => (
          <NameRow
            key={id}
            id={id}
            place={place}
            onEnter={(isFilled) => {
              handleEnter(place, isFilled);
            }}
          />
        ))}
      </ul>
      <p className={classes.aside}>Think of</p>
      <ul className={classes.prompts}>
        {prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </StepFrame>
  );
}
