import type { Sprint, SprintEntry } from '../../../shared/domain/sprint';
import type { Edition } from '../../../shared/domain/sprintEditions';

/** The steps as the screen names them, in order. */
export const stepNames: Readonly<Record<Sprint['step'], string>> = {
  list: 'List',
  advocacy: 'Advocates',
  motivation: 'Motivation',
  posting: 'Postings',
  sorted: 'Sorted',
};

export const editionNames: Readonly<Record<Sprint['edition'], string>> = {
  second: 'Second edition: anybody sympathetic counts; motivation 0 to 3, where 0 says you know nothing of it',
  first: 'First edition: people you know there count; motivation 1 to 5',
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

const motivationWhy = 'Five minutes for all of them is on purpose: thinking longer changes little.';

/** What each rating step asks, and why so fast. The editions ask differently (see sprintEditions.ts). */
export const ratingWords: Readonly<
  Record<Edition, Record<'advocacy' | 'motivation' | 'posting', { readonly question: string; readonly why: string }>>
> = {
  second: {
    advocacy: {
      question: 'Is there any reason to find somebody sympathetic there?',
      why: 'A friend, somebody from your school or a former job, the same town, the same experience. No does not rule a place out.',
    },
    motivation: {
      question: 'How much do you want it? The first feeling counts.',
      why: `3: much. 2: rather. 1: little. 0: you know nothing of it. ${motivationWhy}`,
    },
    posting: {
      question: 'Do they look for somebody like you? Look, but do not read.',
      why: '3: posts that fit. 2: posts that are near. 1: none of these.',
    },
  },
  first: {
    advocacy: {
      question: 'Do you know anybody there, from your school or otherwise, who might speak for you?',
      why: 'This edition asks for alumni and people you know. No does not rule a place out.',
    },
    motivation: {
      question: 'How much do you want to work there? The first feeling counts.',
      why: `From 5, most of all, to 1, hardly. ${motivationWhy}`,
    },
    posting: {
      question: 'Do they look for somebody like you? Look, but do not read.',
      why: '3: the post you want. 2: any post at all. 1: none.',
    },
  },
};
