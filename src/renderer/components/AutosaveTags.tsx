import { TagsInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface AutosaveTagsProps {
  readonly label: string;
  /** Shows the label above; otherwise it is for screen readers. Default: shown. */
  readonly isLabelled?: boolean;
  readonly value: readonly string[];
  readonly onSave: (value: string[]) => Promise<boolean>;
  readonly placeholder?: string;
  /** A comma ends one, as Enter does. Default: yes; not for sentences. */
  readonly endsAtComma?: boolean;
  /** What to offer while typing. */
  readonly suggestions?: readonly string[];
}

/** Short words as tags, saved with each one. Enter or a comma ends one; leaving the field keeps what was typed. */
export function AutosaveTags({
  label,
  isLabelled = true,
  value,
  onSave,
  placeholder,
  endsAtComma = true,
  suggestions = [],
}: AutosaveTagsProps) {
  const [tags, setTags] = useState<string[]>([...value]);
  const waiting = useRef(0);
  const said = value.join('\n');
  useEffect(() => {
    // While a save is on its way the screen is ahead of the document.
    if (waiting.current === 0) setTags(said === '' ? [] : said.split('\n'));
  }, [said]);
  const save = async (next: string[]) => {
    setTags(next);
    waiting.current += 1;
    await onSave(next);
    waiting.current -= 1;
  };
  return (
    <TagsInput
      {...(isLabelled ? { label } : { 'aria-label': label })}
      {...(placeholder !== undefined && tags.length === 0 ? { placeholder } : {})}
      data={[...new Set(suggestions)]}
      w="100%"
      limit={8}
      maxTags={200}
      maxLength={200}
      acceptValueOnBlur
      splitChars={endsAtComma ? [','] : []}
      styles={{
        pill: { fontSize: 'var(--mantine-font-size-sm)', background: 'var(--aw-hover)', color: 'var(--aw-text)' },
      }}
      value={tags}
      onChange={(next) => void save(next.map((tag) => tag.trim()).filter((tag) => tag !== ''))}
    />
  );
}
