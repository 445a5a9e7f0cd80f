import { z } from 'zod';
import { command } from './command';
import { idOf } from './field';
import { interviewSchema } from './interview';
import { newInterview } from './interview.commands';
import { personSchema } from './person';
import { newPerson } from './person.commands';

const invitation = z.strictObject({
  interviewId: idOf('int'),
  add: z
    .strictObject({
      personIds: interviewSchema.shape.personIds.min(1),
      organisationId: interviewSchema.shape.organisationId,
      newPeople: z
        .array(
          z.strictObject({ id: idOf('per'), name: personSchema.shape.name.min(1), emails: personSchema.shape.emails }),
        )
        .max(50)
        .describe('those among `personIds` who are not known yet'),
    })
    .nullable()
    .describe('null: the interview is there already'),
  fields: interviewSchema.pick({ startsAt: true, minutes: true, timeZone: true, place: true, medium: true }).partial(),
  calendar: interviewSchema.shape.calendar,
  isCancelled: z.boolean(),
});

/** Interviews that came from a calendar file, or went into one. */
export const calendarCommands = {
  'invitations.takenIn': command({
    says: 'Invitation taken in',
    input: z.strictObject({ invitations: z.array(invitation).max(100) }),
    change: (edit, { invitations }, at) => {
      for (const { interviewId, add, fields, calendar, isCancelled } of invitations) {
        if (add !== null) {
          for (const { id, name, emails } of add.newPeople)
            edit.add('people', { ...newPerson(id, name.trim(), at), emails });
          for (const personId of add.personIds) edit.get('people', personId);
          edit.add('interviews', {
            ...newInterview(interviewId, add.personIds, 'scheduled', at),
            organisationId: add.organisationId,
          });
        }
        const before = edit.get('interviews', interviewId);
        if (isCancelled) {
          edit.patch('interviews', interviewId, { state: 'cancelled', calendar: calendar ?? before.calendar });
          continue;
        }
        const isElsewhere = fields.place !== undefined && fields.place !== before.place;
        edit.patch('interviews', interviewId, {
          ...fields,
          calendar: calendar ?? before.calendar,
          state: 'scheduled',
          // Another link is another one to test.
          ...(isElsewhere ? { checks: before.checks.filter((check) => check !== 'linkTested') } : {}),
        });
      }
    },
  }),
  'interviews.putInCalendar': command({
    says: 'Saved as a calendar file',
    input: z.strictObject({
      entries: z
        .array(z.strictObject({ id: idOf('int'), calendar: interviewSchema.shape.calendar.unwrap() }))
        .max(100_000),
    }),
    // The file is written and may be in a calendar: taking the number back would make the next one look older.
    isHousekeeping: true,
    change: (edit, { entries }) => {
      for (const { id, calendar } of entries)
        if (edit.find('interviews', id)) edit.patch('interviews', id, { calendar });
    },
  }),
};
