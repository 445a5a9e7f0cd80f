import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { callName, type Person } from '../../../shared/domain/person';
import classes from './ThankYou.module.css';

interface SecondNoteProps {
  readonly person: Person;
  readonly language: string;
  readonly body: string;
  readonly isSent: boolean;
  readonly onLanguage: (language: string) => void;
  readonly onBody: (body: string) => void;
}

/** A few words in a second language under the letter, typed by the person: Askwell translates nothing. */
export function SecondNote({ person, language, body, isSent, onLanguage, onBody }: SecondNoteProps) {
  const [isOpen, setOpen] = useState(body !== '');
  const isShown = isOpen || body !== '';
  if (!isShown)
    return isSent ? null : (
      <Button
        variant="subtle"
        className={classes.more}
        onClick={() => {
          setOpen(true);
          if (language === '' && person.language !== '') onLanguage(person.language);
        }}
      >
        {person.language === '' ? 'Add a note in another language' : `Add a note in ${person.language}`}
      </Button>
    );
  return (
    <section aria-label="Note in another language" className={classes.second}>
      <TextInput
        variant="unstyled"
        size="xs"
        aria-label="Language of the note"
        placeholder={`The language ${callName(person)} likes to be greeted in`}
        maxLength={100}
        readOnly={isSent}
        value={language}
        onChange={(event) => {
          onLanguage(event.currentTarget.value.replace(/[\r\n]+/gu, ' '));
        }}
      />
      <textarea
        className={classes.secondText}
        aria-label={language.trim() === '' ? 'Note in another language' : `Note in ${language.trim()}`}
        dir="auto"
        rows={3}
        readOnly={isSent}
        autoFocus={body === '' && !isSent}
        value={body}
        placeholder="It stands under the letter as you type it."
        onChange={(event) => {
          onBody(event.currentTarget.value);
        }}
      />
    </section>
  );
}
