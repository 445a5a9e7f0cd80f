import { awkwardMoments } from './awkwardMoments';
import type { ChangeFacts, ChangeWords, Wording } from './changeFacts';
import { countOf } from './changeFacts';
import { movedReminders } from './outreachRedating';

const plain = (says: string, detail = ''): ChangeWords => ({ says, detail });

const goal =
  (did: string): Wording =>
  (facts) =>
    plain(`Goal ${did}`, facts.record('goals')?.statement ?? '');

const assumption =
  (did: string): Wording =>
  (facts) =>
    plain(`Assumption ${did}`, facts.record('assumptions')?.statement ?? '');

const pitch =
  (did: string): Wording =>
  (facts) =>
    plain(`Pitch ${did}`, facts.record('pitches')?.name ?? '');

const runWords = (facts: ChangeFacts): string => {
  const run = facts.record('pitchRuns');
  if (run === undefined) return '';
  return `${facts.find('pitches', run.pitchId)?.name ?? 'a version'}, ${Math.round(run.seconds)} seconds`;
};
const template =
  (did: string): Wording =>
  (facts) =>
    plain(`Template ${did}`, facts.record('templates')?.name ?? '');

const question =
  (did: string): Wording =>
  (facts) =>
    plain(`Question ${did}`, facts.record('questions')?.text ?? '');

const list =
  (did: string): Wording =>
  (facts) =>
    plain(`Question list ${did}`, facts.record('questionLists')?.name ?? '');

/** A question in a list: which list, and which question. */
const listItem =
  (says: (list: string) => string): Wording =>
  (facts) => {
    const item = facts.record('questionListItems');
    const name = item === undefined ? '' : (facts.find('questionLists', item.listId)?.name ?? '');
    const text = item === undefined ? '' : (facts.find('questions', item.questionId)?.text ?? '');
    return plain(says(name === '' ? 'a list' : `the list “${name}”`), text);
  };

/** The user’s own side: profile, settings, goals and questions. */
export const practiceWords: Readonly<Record<string, Wording>> = {
  'profile.changed': (facts) => plain('Your profile changed', facts.fields('profile')),
  'settings.changed': (facts) => {
    const moved = movedReminders(facts.records).length;
    return plain(
      `Settings changed${moved === 0 ? '' : `, ${countOf(moved, 'reminder')} moved`}`,
      facts.fields('settings'),
    );
  },
  'welcome.finished': () => plain('First steps finished'),
  'goal.added': goal('added'),
  'goal.changed': goal('changed'),
  'goal.binned': goal('moved to the bin'),
  'goal.restored': goal('taken from the bin'),
  'assumption.added': assumption('added'),
  'assumption.changed': assumption('changed'),
  'assumption.binned': assumption('moved to the bin'),
  'assumption.restored': assumption('taken from the bin'),
  'belief.judged': (facts) =>
    plain('Belief judged', facts.find('assumptions', facts.record('evidence')?.assumptionId ?? '')?.statement ?? ''),
  'evidence.changed': (facts) => plain('Evidence changed', facts.record('evidence')?.text ?? ''),
  'pitch.added': pitch('added'),
  'pitch.changed': pitch('changed'),
  'pitch.aimed': pitch('aimed'),
  'pitch.used': (facts) => plain('Pitch taken into use', facts.record('pitches')?.name ?? ''),
  'pitch.binned': pitch('moved to the bin'),
  'pitch.restored': pitch('taken from the bin'),
  'pitchRun.added': (facts) => plain('A pitch was spoken aloud', runWords(facts)),
  'pitchRun.removed': (facts) => plain('Run of a pitch removed', runWords(facts)),
  'card.answered': (facts) => {
    const card = facts.record('cards');
    const moment = awkwardMoments.find(({ key }) => key === card?.card)?.moment ?? '';
    return plain(card === undefined || card.box === 1 ? 'Card seen' : 'Card known', moment);
  },
  'template.added': template('added'),
  'template.changed': template('changed'),
  'template.reset': template('put back as it came'),
  'template.binned': template('moved to the bin'),
  'template.restored': template('taken from the bin'),
  'question.added': question('added'),
  'question.changed': question('changed'),
  'question.binned': question('moved to the bin'),
  'question.restored': question('taken from the bin'),
  'questionList.added': (facts) => {
    const { added } = facts.counts('questionListItems');
    return plain(
      `Question list added${added > 0 ? ` with ${countOf(added, 'question')}` : ''}`,
      facts.record('questionLists')?.name ?? '',
    );
  },
  'questionList.imported': (facts) =>
    plain(
      `Question list imported with ${countOf(facts.counts('questionListItems').added, 'question')}`,
      facts.record('questionLists')?.name ?? '',
    ),
  'questionList.changed': list('changed'),
  'questionList.binned': list('moved to the bin'),
  'questionList.restored': list('taken from the bin'),
  'questionListItem.added': listItem((where) => `Question added to ${where}`),
  'questionListItem.changed': listItem((where) => `Question moved in ${where}`),
  'questionListItems.ordered': listItem((where) => `Questions of ${where} put in another order`),
  'questionListItem.removed': listItem((where) => `Question taken from ${where}`),
};
