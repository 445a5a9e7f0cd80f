import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Instant } from '../../../shared/domain/field';
import { letterFacts } from '../../../shared/domain/letterFacts';
import { letterFields } from '../../../shared/domain/letterFields';
import { introductionTemplateId, throughWhom } from '../../../shared/domain/introductionLetter';
import type { LetterAbout, LetterKnown } from '../../../shared/domain/letterGround';
import { letterFrom, letterManner, talkFor, templateFor } from '../../../shared/domain/letterStart';
import type { MessageKind } from '../../../shared/domain/message';
import type { Person } from '../../../shared/domain/person';
import type { Template } from '../../../shared/domain/template';
import { templateById } from '../../../shared/domain/templateBank';
import { filled } from '../../../shared/text/mergeFields';
import { useShelf } from '../../components/useShelf';
import { isShallowEqual, useWorkspace } from '../../workspace/WorkspaceProvider';
import type { Draft } from './useLetterDraft';

/** The collections that letters are made with, and the templates. */
export function useLetterKnown(): LetterKnown & { readonly templates: Readonly<Record<string, Template>> } {
  const resources = useShelf();
  const known = useWorkspace((w) => ({
    people: w.people,
    roles: w.roles,
    organisations: w.organisations,
    interviews: w.interviews,
    guideQuestions: w.guideQuestions,
    introductions: w.introductions,
    events: w.events,
    goals: w.goals,
    touchpoints: w.touchpoints,
    followUps: w.followUps,
    messages: w.messages,
    profile: w.profile,
    settings: w.settings,
    loops: w.loops,
    resources: w.resources,
    evidence: w.evidence,
    assumptions: w.assumptions,
    templates: w.templates,
  }));
  return useMemo(() => ({ ...known, resources }), [known, resources]);
}

type Known = ReturnType<typeof useLetterKnown>;

export interface Asked {
  readonly kind: MessageKind;
  readonly interviewId: string | null;
  readonly inReplyToId: string | null;
  readonly introductionId: string | null;
  /** What a letter shares. */
  readonly resourceId: string | null;
  /** What an update tells of. */
  readonly loopIds: readonly string[];
  /** The goal that an update says is reached; null: none. */
  readonly goalId: string | null;
  /** The template to begin with; null: the one that fits best. */
  readonly templateId: string | null;
}

/** A letter as it begins: how, from what is known, and with the template that fits. */
export function begunLetter(known: Known, id: string, person: Person, given: Asked, now: Instant): Draft {
  const { goalId, templateId, loopIds, ...rest } = given;
  const asked = {
    ...rest,
    loopIds: [...loopIds],
    interviewId: given.interviewId ?? talkFor(known, given.kind, person.id),
  };
  const manner = letterManner(known, asked.kind, person);
  const introduction = asked.introductionId === null ? undefined : known.introductions[asked.introductionId];
  const talk = asked.interviewId === null ? undefined : known.interviews[asked.interviewId];
  const through = throughWhom(known, { ...asked, personId: person.id }, talk?.personIds[0]);
  const ownTemplate =
    templateId ?? (goalId === null ? introductionTemplateId(introduction, asked.kind, through) : goalTemplateId);
  const wanted = ownTemplate === null ? undefined : templateById(known, ownTemplate);
  const template = wanted?.kind === asked.kind ? wanted : templateFor(known, { kind: asked.kind, ...manner });
  const about = { id, personId: person.id, ...asked, ...manner, goalId };
  return {
    ...asked,
    ...manner,
    reason: '',
    templateId: template?.id ?? null,
    ...letterFrom(known, template, about, now),
  };
}

/** The built-in letter that says that a goal is reached. */
const goalTemplateId = 'tem_updategoal';

/** What of a letter its making goes by, beside whom it is for; the words are not among it. */
const aboutFields = [
  'kind',
  'variant',
  'channel',
  'tone',
  'interviewId',
  'referrerId',
  'inReplyToId',
  'introductionId',
  'resourceId',
  'reason',
  'loopIds',
] as const satisfies readonly (keyof LetterAbout & keyof Draft)[];

function aboutOf(id: string, personId: string, draft: Draft): LetterAbout {
  const fields = Object.fromEntries(aboutFields.map((field) => [field, draft[field]]));
  return { id, personId, ...(fields as Pick<Draft, (typeof aboutFields)[number]>) };
}

/** The object of the rendering before, for as long as its fields are the same. */
function useSame<T>(value: T): T {
  const [kept, keep] = useState(value);
  if (isShallowEqual(kept, value)) return kept;
  keep(value);
  return value;
}

/** What the letter is judged by, and what could still be filled in; renewed when the document or its manner changes. */
export function useLetterFacts(known: Known, id: string, personId: string, draft: Draft, now: Instant) {
  const about = useSame(aboutOf(id, personId, draft));
  // All letters and touches are looked through: the caret in the line of reason does not wait for that.
  const judged = useDeferredValue(about);
  const facts = useMemo(() => letterFacts(known, judged, now), [known, judged, now]);
  const fields = useMemo(() => letterFields(known, about, now), [known, about, now]);
  const fillIn = useCallback((text: string) => filled(text, fields), [fields]);
  const { templateId } = draft;
  const fresh = useMemo(() => fromTemplate(known, templateId, about, now), [known, templateId, about, now]);
  return { facts, fillIn, fresh };
}

/** The letter with another manner: with a fitting template while nobody wrote in it, otherwise with its words as they are. */
export function withManner(
  {
    known,
    id,
    personId,
    now,
  }: { readonly known: Known; readonly id: string; readonly personId: string; readonly now: Instant },
  draft: Draft,
  fields: Partial<Draft>,
  isBlank: boolean,
): Partial<Draft> {
  const next = { ...draft, ...fields };
  const isOther = next.kind !== draft.kind || next.variant !== draft.variant || next.channel !== draft.channel;
  const templateId =
    isOther && fields.templateId === undefined ? (templateFor(known, next)?.id ?? null) : next.templateId;
  if (!isBlank) return { ...fields, templateId };
  return { ...fields, templateId, ...fromTemplate(known, templateId, aboutOf(id, personId, next), now) };
}

/** Subject and body as a template gives them now. */
function fromTemplate(known: Known, templateId: string | null, about: LetterAbout, now: Instant) {
  return letterFrom(known, templateId === null ? undefined : templateById(known, templateId), about, now);
}
