import { useLayoutEffect, useRef } from 'react';
import { keepFocus } from './GuideRow';
import type { Mentions } from './useMentions';
import classes from './Mentions.module.css';

/** The names that the @ before the caret may mean. Lies over what is below the line (above it, where there is no room), so that nothing moves. */
export function MentionList({ mentions }: { readonly mentions: Mentions }) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const { current } = list;
    const stream = current?.closest('section');
    if (!current || !stream) return;
    const isTooLow = current.getBoundingClientRect().bottom > stream.getBoundingClientRect().bottom;
    current.toggleAttribute('data-above', isTooLow);
  }, []);
  return (
    <ul ref={list} className={classes.names} role="listbox" id={mentions.listId} aria-label="People of this name">
      {mentions.found.map((person, place) => (
        <li
          key={person.id}
          id={optionId(mentions.listId, place)}
          role="option"
          aria-selected={place === mentions.chosen}
          className={classes.name}
          onMouseDown={keepFocus}
          onClick={() => {
            mentions.choose(person);
          }}
        >
          <bdi>{person.name}</bdi>
          {person.role !== '' && <span className={classes.role}>{person.role}</span>}
        </li>
      ))}
    </ul>
  );
}

export function optionId(listId: string, place: number): string | undefined {
  return place < 0 ? undefined : `${listId}-${place}`;
}
