import type { z } from 'zod';
import { binCommands } from './bin.commands';
import { calendarCommands } from './calendar.commands';
import { clockShiftCommands } from './clockShift.commands';
import { conflictCommands } from './conflict.commands';
import { eventCommands } from './event.commands';
import { followUpCommands } from './followUp.commands';
import { followUpMoveCommands } from './followUpMoves.commands';
import { goalCommands } from './goal.commands';
import { groupCommands } from './group.commands';
import { historyCommands } from './history.commands';
import { interviewCommands } from './interview.commands';
import { introductionCommands } from './introduction.commands';
import { liveCommands } from './live.commands';
import { loopCommands } from './loop.commands';
import { noteCommands } from './note.commands';
import { messageCommands } from './message.commands';
import { networkCommands } from './network.commands';
import { organisationCommands } from './organisation.commands';
import { outreachCommands } from './outreach.commands';
import { personCommands } from './person.commands';
import { platformCommands } from './platform.commands';
import { profileCommands } from './profile.commands';
import { questionCommands } from './question.commands';
import { brainstormCommands } from './brainstorm.commands';
import { sprintCommands } from './sprint.commands';
import { talkClockCommands } from './talkClock.commands';
import { tieCommands } from './tie.commands';
import { resourceCommands } from './resource.commands';
import { rehearsalCommands } from './rehearsal.commands';
import { reminderCommands } from './reminder.commands';
import { sheetCommands } from './sheet.commands';
import { templateCommands } from './template.commands';
import { weekCommands } from './week.commands';
import { wrapUpCommands } from './wrapUp.commands';

/** Everything that can change the document. To add something a person can do, add it to its noun's commands. */
export const commands = {
  ...profileCommands,
  ...goalCommands,
  ...organisationCommands,
  ...sprintCommands,
  ...brainstormCommands,
  ...tieCommands,
  ...personCommands,
  ...questionCommands,
  ...interviewCommands,
  ...calendarCommands,
  ...liveCommands,
  ...clockShiftCommands,
  ...talkClockCommands,
  ...noteCommands,
  ...sheetCommands,
  ...wrapUpCommands,
  ...followUpCommands,
  ...followUpMoveCommands,
  ...messageCommands,
  ...outreachCommands,
  ...templateCommands,
  ...networkCommands,
  ...introductionCommands,
  ...resourceCommands,
  ...loopCommands,
  ...eventCommands,
  ...groupCommands,
  ...platformCommands,
  ...historyCommands,
  ...binCommands,
  ...conflictCommands,
  ...rehearsalCommands,
  ...reminderCommands,
  ...weekCommands,
};

export type CommandName = keyof typeof commands;
export type CommandInput<Name extends CommandName> = z.input<(typeof commands)[Name]['input']>;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
