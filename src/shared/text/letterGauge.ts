import type { Message } from '../domain/message';
import * as common from './gaugeCommon';
import * as introduction from './gaugeIntroduction';
import * as later from './gaugeLater';
import * as outreach from './gaugeOutreach';
import * as sharing from './gaugeSharing';
import * as update from './gaugeUpdate';
import { readLetter, type Check, type GaugeCheck, type GaugedLetter } from './gaugedLetter';
import { letterRules, type CheckId } from './letterRules';

/**
 * The message gauge: what a letter before the talk should have (letters.md, parts 1 to 3). Every check names its
 * rule and can be dismissed for the letter; none ever blocks sending. Pure and deterministic: the same letter
 * with the same facts always gives the same checks, in the same order.
 */

type Checks = readonly (readonly [CheckId, Check])[];

const always: Checks = [
  ['name', common.greeted],
  ['leftover', common.leftover],
  ['weekday', common.weekday],
  ['worn', common.noWornPhrases],
  ['gaps', common.gaps],
];

/** The checks of each kind, in the order of the screen. A thank-you has its own (letterChecks.ts). */
export const checksOf: Readonly<Record<Exclude<Message['kind'], 'thankYou'>, Checks>> = {
  outreach: [
    ['words', common.words],
    ['channel', common.channel],
    ['jobWords', common.noJobWords],
    ['connection', outreach.connection],
    ['detail', outreach.detail],
    ['oneAsk', outreach.oneAsk],
    ['askIsQuestion', outreach.askIsQuestion],
    ['minutes', outreach.minutes],
    ['interest', outreach.interest],
    ['aboutThem', outreach.aboutThem],
    ['referrer', common.referrer],
    ['attachment', common.attachment],
    ['zone', common.zone],
    ...always,
  ],
  nudge: [
    ['nudgeTime', later.nudgeTime],
    ['oneNudge', later.oneNudge],
    ['answered', later.answered],
    ['words', common.words],
    ['channel', common.channel],
    ['questionAgain', later.questionAgain],
    ['wayOut', later.wayOut],
    ['reproach', later.noReproach],
    ['worn', later.noKnocking],
    ['jobWords', common.noJobWords],
    ['attachment', common.attachment],
    ['zone', common.zone],
    ...always,
  ],
  confirmation: [
    ['words', common.words],
    ['channel', common.channel],
    ['appointment', later.appointment],
    ['startAndEnd', later.startAndEnd],
    ['sameMinutes', later.sameMinutes],
    ['zone', later.zoneNamed],
    ['clockChange', later.clockChange],
    ['place', later.place],
    ['phone', later.phone],
    ['attachment', common.attachment],
    ...always,
  ],
  reschedule: [
    ['inGoodTime', later.inGoodTime],
    ['words', common.words],
    ['channel', common.channel],
    ['apology', later.apology],
    ['twoSlots', later.twoSlots],
    ['zone', common.zone],
    ['clockChange', later.clockChange],
    ['attachment', common.attachment],
    ...always,
  ],
  decline: [
    ['words', common.words],
    ['channel', common.channel],
    ['thanks', later.thanks],
    ['reproach', later.noReproach],
    ['jobWords', common.noJobWords],
    ['noAsk', later.noAsk],
    ...always,
  ],
  forwardable: [
    ['words', common.words],
    ['whoAndWhy', later.whoAndWhy],
    ['minutes', outreach.minutes],
    ['jobWords', common.noJobWords],
    ['attachment', common.attachment],
    ...always,
  ],
  referrerThanks: [
    ['words', common.words],
    ['channel', common.channel],
    ['thanks', later.thanks],
    ['aboutWhom', later.aboutWhom],
    ['noAsk', later.noAsk],
    ['jobWords', common.noJobWords],
    ...always,
  ],
  update: [
    ['words', common.words],
    ['channel', common.channel],
    ['saysWhatIDid', update.saysWhatIDid],
    ['noAsk', later.noAsk],
    ['notTooOften', update.notTooOften],
    ['jobWords', common.noJobWords],
    ...always,
  ],
  introductionAsk: [
    ['untold', introduction.untold],
    ['noAddressYet', introduction.noAddressYet],
    ['words', common.words],
    ['channel', common.channel],
    ['whoFor', introduction.saysWhoFor],
    ['wayOut', later.wayOut],
    ['jobWords', common.noJobWords],
    ...always,
  ],
  introduction: [
    ['bothInSubject', introduction.bothInSubject],
    ['bothGreeted', introduction.bothGreeted],
    ['words', common.words],
    ['channel', common.channel],
    ['questionBetween', introduction.questionBetween],
    ['whoWrites', introduction.whoWrites],
    ['stepsAside', introduction.stepsAside],
    ...always,
  ],
  article: [
    ['shareWhat', sharing.shareWhat],
    ['shareReason', sharing.shareReason],
    ['sharePlace', sharing.sharePlace],
    ['sharePaywall', sharing.sharePaywall],
    ['shareBefore', sharing.shareBefore],
    ['shareGap', sharing.shareGap],
    ['shareSame', sharing.shareSame],
    ['words', common.words],
    ['channel', common.channel],
    ['noAsk', later.noAsk],
    ...always,
  ],
  congratulation: [
    ['words', common.words],
    ['channel', common.channel],
    ['newsAsRead', sharing.newsAsRead],
    ['newsIsGood', sharing.newsIsGood],
    ['newsInTime', sharing.newsInTime],
    ['noAsk', later.noAsk],
    ...always,
  ],
  checkIn: [
    ['words', common.words],
    ['channel', common.channel],
    ['noAsk', later.noAsk],
    ['noApology', later.noApology],
    ['jobWords', common.noJobWords],
    ...always,
  ],
};

/** What the letter has and lacks. Two checks of one rule (worn phrases) are told as one, the open one first. */
export function letterGauge(letter: GaugedLetter): GaugeCheck[] {
  if (letter.kind === 'thankYou') return [];
  const reading = readLetter(letter);
  const found = new Map<CheckId, GaugeCheck>();
  for (const [id, check] of checksOf[letter.kind]) {
    const finding = check(reading);
    if (finding !== null && !found.has(id)) found.set(id, { id, ...finding, ...letterRules[id] });
  }
  return [...found.values()];
}

/** Without those that were dismissed for this letter. */
export function openChecks(checks: readonly GaugeCheck[], dismissed: readonly string[]): GaugeCheck[] {
  return checks.filter(({ id, state }) => state === 'open' && !dismissed.includes(id));
}
