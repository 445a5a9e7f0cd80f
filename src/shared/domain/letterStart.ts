import { filled } from '../text/mergeFields';
import type { Instant } from './field';
import { letterFields } from './letterFields';
import { referrersOf, type LetterAbout, type LetterKnown } from './letterGround';
import type { Channel, MessageKind, Variant } from './message';
import { isBeforeTalk } from './path';
import type { Person } from './person';
import type { Template } from './template';
import { allTemplates, templatesFor } from './templateBank';
import type { Workspace } from './workspace';

/** How a letter to somebody begins, from what is known: who sent me, how they like to be reached, how I greet them. */
export function letterManner(
  known: LetterKnown,
  kind: MessageKind,
  person: Person,
): Pick<LetterAbout, 'variant' | 'channel' | 'tone' | 'referrerId'> {
  const referrer = referrersOf(known, person).find(({ mayUseName }) => mayUseName === 'yes')?.person;
  return {
    variant: kind === 'outreach' ? variantFor(known, person, referrer !== undefined) : '',
    channel: channelFor(person),
    // Who has no name of their own choice yet is greeted by the formal one.
    tone: person.callName.trim() === '' && person.formalName.trim() !== '' ? 'formal' : 'warm',
    referrerId: kind === 'outreach' ? (referrer?.id ?? null) : null,
  };
}

/**
 * The talk a letter is about when nobody says: for a paragraph to pass on and thanks for a door the newest talk with
 * somebody its reader introduced, otherwise the talk with the reader that is still to come, the newest first.
 */
export function talkFor(
  known: Pick<LetterKnown, 'interviews' | 'introductions' | 'people'>,
  kind: MessageKind,
  personId: string,
): string | null {
  // What is given at any time belongs to no talk.
  if (kind === 'article' || kind === 'congratulation') return null;
  const isAboutOthers = kind === 'forwardable' || kind === 'referrerThanks';
  const introduced = new Set(
    Object.values(known.introductions)
      .filter(
        ({ byPersonId, aPersonId, deletedAt }) => byPersonId === personId && aPersonId === null && deletedAt === null,
      )
      .map(({ bPersonId }) => bPersonId),
  );
  return (
    Object.values(known.interviews)
      .filter((interview) => interview.deletedAt === null)
      .filter((interview) =>
        isAboutOthers
          ? interview.personIds.some((id) => introduced.has(id) || known.people[id]?.introducedById === personId)
          : interview.personIds.includes(personId) &&
            (interview.state === 'declined' ? kind === 'decline' : isBeforeTalk(interview)),
      )
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]?.id ?? null
  );
}

function variantFor(known: LetterKnown, person: Person, isReferred: boolean): Variant {
  if (isReferred) return 'referred';
  if (/\balum|\bsame (?:school|university|college|course|class)/iu.test(`${person.howWeMet} ${person.tags.join(' ')}`))
    return 'alumni';
  const isMet = Object.values(known.events).some(
    ({ metPersonIds, deletedAt }) => deletedAt === null && metPersonIds.includes(person.id),
  );
  return isMet ? 'group' : 'cold';
}

function channelFor({ channel, emails, links, phones }: Person): Channel {
  const likes = channel.toLowerCase();
  if (likes.includes('inmail')) return 'inmail';
  if (likes.includes('linkedin')) return 'linkedin';
  if (/\b(?:sms|text)/u.test(likes)) return 'text';
  if (/\b(?:phone|call)/u.test(likes) && !/e-?mail/u.test(likes)) return 'phone';
  if (emails.length > 0 || /e-?mail/u.test(likes)) return 'email';
  if (links.some((link) => link.includes('linkedin.'))) return 'linkedin';
  return phones.length > 0 ? 'phone' : 'email';
}

/** The template a letter begins with; undefined: this kind has none. */
export function templateFor(
  workspace: Pick<Workspace, 'templates'>,
  wanted: Pick<Template, 'kind' | 'variant' | 'channel'>,
): Template | undefined {
  return templatesFor(allTemplates(workspace), wanted)[0];
}

/** Subject and body of a letter begun with a template; gaps stay. The subject is one line, whatever filled it. */
export function letterFrom(
  known: LetterKnown,
  template: Pick<Template, 'subject' | 'body'> | undefined,
  letter: LetterAbout,
  now: Instant,
): { readonly subject: string; readonly body: string } {
  if (template === undefined) return { subject: '', body: '' };
  const values = letterFields(known, letter, now);
  const hasSubject = letter.channel === 'email' || letter.channel === 'inmail' || letter.channel === 'letter';
  return {
    subject: hasSubject ? filled(template.subject, values).replace(/\s+/gu, ' ').trim() : '',
    body: filled(template.body, values),
  };
}
