/**
 * The merge fields of letters before the talk (letters.md, part 2), with what fills each: so that a gap can say
 * what is missing and where to write it down once.
 */
export const mergeFields = {
  salutation: 'how the letter greets them, by tone',
  closing: 'the closing line and your name, by tone',
  first_name: 'what they are called in a letter',
  formal_name: 'their formal name, such as Ms Thornwhistle',
  org: 'where they work now',
  role: 'what they do there',
  connection: 'how you found them, in one sentence',
  shared: 'the school, place or group you share',
  referrer_first: 'who sent you, once they said their name may be used',
  specific_detail: 'one thing of theirs you read or heard, in a sentence',
  my_line: 'who you are, in one line (Settings, General)',
  my_name: 'your name (Settings, General)',
  my_first: 'your first name (Settings, General)',
  my_phone: 'your phone number (Settings, General)',
  topic_narrow: 'one question only they can answer, such as “how you chose which alerts to remove”',
  topic_broad: 'the wide field, such as “clinical product work” (its goal, in Insights)',
  minutes: 'how many minutes you ask for',
  slots: 'two times that suit you, in their zone',
  timezone_theirs: 'their zone in words, such as London time',
  date_sent: 'the day of your earlier letter',
  days_since: 'days since your earlier letter',
  subject_sent: 'the subject of your earlier letter',
  day: 'weekday and date of the talk, by their calendar',
  start_clock: 'when the talk begins, by their clock',
  end_clock: 'when it ends, by their clock',
  start: 'day and time of the beginning, by their clock',
  end: 'the time of the end, by their clock',
  place_or_link: 'the place, or the link and who calls whom',
  top3_questions: 'two or three topics you want to hear about',
  call_again: 'when you will call again',
  their_name: 'whom the letter is about',
  through: 'by whom their door led on',
  learned: 'one thing you learned, in a sentence',
  their_news: 'what they told you about, such as “your launch in March”',
  my_news: 'one line about you, in a sentence',
  remembered: 'something you remember of theirs, such as “Your night with the bed board”',
  why_it_fits: 'why it fits them, in a sentence',
  other_name: 'the other one of the introduction',
  other_first: 'what the other one is called',
  other_line: 'what the other one does, in a few words',
  question_between: 'the question between the two (on the Introductions screen)',
  reader_first: 'what the first of the two is called',
  reader_name: 'the first of the two',
  reader_line: 'what the first of the two does, in a few words',
  reader_address: 'how the first of the two is reached',
  other_address: 'how the other one is reached',
  next_first: 'which of the two writes next',
  item: 'what you send, from the shelf',
  item_title: 'the title of what you send',
  why_you: 'why it helps them: your line of reason; of an introduction, what they would gain from it',
  came_of_it: 'what they gave you, what you did with it and what came of it (Follow-ups, Loops)',
  advice: 'what they advised, in their words',
  did: 'what you did with it, and what came of it',
  goal_line: 'what you wanted to find out (its goal, in Insights)',
  goal_end: 'how it ended, in a sentence',
  part_they_had: 'the part they had in it',
} as const;

export type MergeField = keyof typeof mergeFields;
export type MergeValues = Readonly<Partial<Record<MergeField, string>>>;

/**
 * A template with its fields filled in. A field without a value stays as it is, so that the gap is seen; so does
 * what is no field. Filling in again later fills what was still open.
 */
export function filled(template: string, values: MergeValues): string {
  return template.replace(/\{([a-z0-9_]{1,40})\}/gu, (gap, name: string) => {
    const value = isMergeField(name) ? (values[name] ?? '').trim() : '';
    return value === '' ? gap : value;
  });
}

export function isMergeField(name: string): name is MergeField {
  return Object.hasOwn(mergeFields, name);
}

/** What a gap such as `{slots}` waits for; empty: it is no field of ours. */
export function gapHint(gap: string): string {
  const name = gap.slice(1, -1);
  return isMergeField(name) ? mergeFields[name] : '';
}
