import { Refusal } from '../failure';
import { isGenericReason, reasonToAsk } from '../text/shareReason';
import { withLine } from '../text/letterLine';
import type { Edit } from './edit';
import type { Message } from './message';
import type { Resource } from './network';
import { callName, type Person } from './person';

/** The letter that shares something to read (letters.md 3.7): it works for both sides, or it waits. */

/** Whether the reason of a letter to this person could stand over anything sent to anyone. */
export function isReasonGeneric(
  reason: string,
  person: Pick<Person, 'name' | 'callName' | 'formalName'>,
  resource: Pick<Resource, 'title'> | undefined,
): boolean {
  return isGenericReason(reason, {
    names: [person.name, person.callName, person.formalName],
    title: resource?.title ?? '',
  });
}

/** What is still to be said before something can be shared, in one sentence; empty: it can be. */
export function missingReason(
  message: Pick<Message, 'kind' | 'reason'>,
  person: Pick<Person, 'name' | 'callName' | 'formalName'>,
  resource: Pick<Resource, 'title'> | undefined,
): string {
  if (message.kind !== 'article') return '';
  return reasonToAsk(message.reason, isReasonGeneric(message.reason, person, resource), callName(person));
}

/** Pushing out content is wasted unless it works for both sides: without a reason of its own nothing counts as sent. */
export function refuseWithoutReason(edit: Edit, message: Message, person: Person): void {
  const resource = message.resourceId === null ? undefined : edit.find('resources', message.resourceId);
  const missing = missingReason(message, person, resource);
  if (missing !== '') throw new Refusal('refused', `${missing} The letter stays a draft.`);
}

/** How a resource is told in a letter, in one sentence: “I came across “Alarm counts” (table 2): https://…”. Empty: none is chosen. */
export function resourceSentence(resource: Resource | undefined): string {
  if (resource === undefined) return '';
  const aside = [resource.where, resource.isBehindPaywall ? 'behind a paywall' : '']
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
  const named = `I came across “${resource.title.trim()}”${aside === '' ? '' : ` (${aside})`}`;
  return resource.link.trim() === '' ? `${named}.` : `${named}: ${resource.link.trim()}`;
}

/** The letter with another line of reason in the place of the old one, or of its gap. */
export function withReason(body: string, before: string, after: string): string {
  return withLine(body, before, after, '{why_you}');
}

/** The letter with another resource in the place of the old one, or of its gap. */
export function withResource(body: string, before: Resource | undefined, after: Resource | undefined): string {
  return withLine(body, resourceSentence(before), resourceSentence(after), '{item}');
}
