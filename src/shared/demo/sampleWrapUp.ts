import { addToInstant } from '../domain/time';
import type { SampleClock } from './sampleClock';
import {
  assumptionId,
  followUpId,
  goalId,
  interviewId,
  introductionId,
  needId,
  noteId,
  personId,
  sampleId,
} from './sampleId';
import { namedInTalks, nursePerson, personFields, roleOf } from './samplePeople';
import { step, type SampleStep } from './sampleStep';
import type { Fate, TalkScript } from './sampleTalkScripts';

/** Each note becomes what it is, a few seconds apart; then the reflection. */
export function wrapUpSteps(clock: SampleClock, script: TalkScript, person: string): SampleStep[] {
  const begun = clock.at(script.wrapUpAt);
  const id = interviewId(script.key);
  const sorted = script.lines.flatMap(({ fate }, line): SampleStep[] => {
    const when = addToInstant(begun, { minutes: (line + 1) / 6 });
    const note = noteId(script.key, line);
    return fate === undefined
      ? [step(when, 'note.kept', { noteId: note })]
      : fateSteps(clock, when, script.key, line, note, fate);
  });
  const after = addToInstant(begun, { minutes: 5 });
  return [
    ...sorted,
    step(after, 'interview.changed', { id, fields: script.reflection }),
    step(addToInstant(after, { minutes: 1 }), 'person.changed', {
      id: personId(person),
      fields: { tie: person === 'PA1' ? 3 : 2, cadenceDays: 42 },
    }),
    step(addToInstant(after, { minutes: 2 }), 'interview.wrappedUp', { id }),
  ];
}

function fateSteps(
  clock: SampleClock,
  when: string,
  talk: string,
  line: number,
  note: string,
  fate: Fate,
): SampleStep[] {
  switch (fate.kind) {
    case 'evidence':
      return [
        step(when, 'note.becameEvidence', {
          noteId: note,
          evidenceId: sampleId('evidence', note),
          goalId: goalId(fate.goal),
          assumptionId: fate.assumption === null ? null : assumptionId(fate.assumption),
          verdict: fate.verdict,
        }),
      ];
    case 'observation':
      return [
        step(when, 'note.becameObservation', {
          noteId: note,
          observationId: sampleId('observations', note),
          topic: fate.topic,
          organisation: null,
        }),
      ];
    case 'letter':
      return [step(when, 'note.keptForLetter', { noteId: note })];
    case 'need':
      return [step(when, 'note.becameNeed', { noteId: note, needId: needId(talk, line), text: fate.text })];
    case 'resource':
      return [
        step(when, 'note.becameResource', {
          noteId: note,
          resource: { id: sampleId('resources', note), title: fate.title, kind: 'other', link: '' },
        }),
      ];
    case 'followUp':
      return [
        step(when, 'note.becameFollowUp', {
          noteId: note,
          followUp: { id: followUpId(fate.key), title: fate.title, due: clock.day(fate.due), owner: fate.owner },
        }),
      ];
    case 'person':
      return personSteps(when, talk, note, fate);
  }
}

function personSteps(when: string, talk: string, note: string, fate: Extract<Fate, { kind: 'person' }>): SampleStep[] {
  const id = personId(fate.key);
  const became = step(when, 'note.becamePerson', {
    noteId: note,
    person: { id, name: fate.name, isNew: fate.isNew },
    introductionId: introductionId(talk, fate.key),
    mayUseName: fate.mayUseName,
    followUp: null,
  });
  if (!namedInTalks.includes(fate.key)) return [became];
  const person = nursePerson(fate.key);
  return [
    became,
    step(when, 'person.changed', { id, fields: personFields(person) }),
    step(when, 'role.added', { role: roleOf(person) }),
  ];
}
