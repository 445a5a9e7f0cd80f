import type { Sprint, SprintEntry } from '../../../shared/domain/sprint';

/** The steps as the screen names them, in order. */
export const stepNames: Readonly<Record<Sprint['step'], string>> = {
  list: 'List',
  advocacy: 'Advocates',
  motivation: 'Motivation',
  posting: 'Postings',
  sorted: 'Sorted',
};

export const editionNames: Readonly<Record<Sprint['edition'], string>> = {
  second: 'Second edition: motivation 0 to 3, where 0 says you know nothing of it',
  first: 'First edition: motivation 1 to 5',
};

export type ListSource = Exclude<SprintEntry['source'], 'known'>;

/** The four places to look in your head, about ten minutes each. */
export const sourcePrompts: readonly {
  readonly source: ListSource;
  readonly name: string;
  readonly prompt: string;
  readonly more: string;
}[] = [
  {
    source: 'dream',
    name: 'Dream',
    prompt: 'Places you have wanted to see from the inside for years.',
    more: 'If they rang tomorrow, you would say yes before they finished. Size and chances do not matter here.',
  },
  {
    source: 'affinity',
    name: 'Affinity',
    prompt: 'Places where people like you are.',
    more: 'Where did those from your school, your ward, your town or your last job go? Who uses what you know well?',
  },
  {
    source: 'hiring',
    name: 'Hiring',
    prompt: 'Places that seem to look for people right now.',
    more: 'What you saw advertised or heard of. Write the name only; opening the post comes much later.',
  },
  {
    source: 'trending',
    name: 'Trending',
    prompt: 'Places your field is talking about.',
    more: 'New, growing, just funded, in the news, on the panel you went to.',
  },
];

/** What each rating step asks, and why so fast. */
export const ratingWords = {
  advocacy: {
    question: 'Is there any reason to find somebody sympathetic there?',
    why: 'A friend, somebody from your school or a former job, the same town, the same experience. No does not rule a place out.',
  },
  motivation: {
    question: 'How much do you want it? The first feeling counts.',
    why: 'Five minutes for all of them is on purpose: thinking longer changes little.',
  },
  posting: {
    question: 'Do they look for somebody like you? Look, but do not read.',
    why: '3: posts that fit. 2: posts that are near. 1: none.',
  },
} as const;
