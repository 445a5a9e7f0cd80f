/** What reminds of an introduction: to ask again, to hear whether they talked, to tell one that it is not possible. */
export type IntroductionReminder = 'askA' | 'askB' | 'check' | 'tellA' | 'tellB';

/** The key of a reminder is made from the introduction’s, so that there is never a second one. */
export function introductionReminderId(introductionId: string, reminder: IntroductionReminder): string {
  return `fol_${introductionId.slice('itr_'.length, 'itr_'.length + 34)}${reminder.toLowerCase()}`;
}
