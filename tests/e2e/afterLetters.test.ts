import nurse from '../fixtures/scenarios/nurse.json' with { type: 'json' };
import policy from '../fixtures/scenarios/policy.json' with { type: 'json' };
import { idOfTalk, knowPeople, talkedWith } from '../support/afterTalks';
import { does } from '../support/ask';
import { days, fill, inColumbus, inLondon, picture, planner, press } from '../support/byKeys';
import { expect, test, visit } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';

/** A thank-you of the scenarios: which talk, when it is written, the line it is made of, and what it must never say. */
interface Letter {
  readonly id: string;
  readonly talk: string;
  readonly talked: { readonly from: string; readonly to: string; readonly names?: readonly string[] };
  readonly at: string;
  readonly line: RegExp;
  readonly subject: string;
  readonly never: RegExp;
}

/** Each on its day, written from Today by keyboard alone: choose the line, mark as sent, and the clock of 24 hours is kept. */
const stories = [
  {
    who: 'Imogen',
    place: inLondon,
    scenario: nurse,
    zone: 'Europe/London',
    letters: [
      // “LA8 | thank-you | Bram Quickwater | 2027-01-20 09:10 | sent | quarter, not shift”
      {
        id: 'LA8',
        talk: 'IA2',
        talked: { from: '2027-01-19T18:02:00.000Z', to: '2027-01-19T18:31:00.000Z' },
        at: '2027-01-20T09:10:00.000Z',
        line: /paid for the shift, as a PM for the quarter/,
        subject: 'For the quarter',
        never: /sales led/,
      },
      // “LA9 | thank-you | Teodor Łąkowski | 2027-01-20 20:30 | sent | board photographs”; the posts are off the record.
      {
        id: 'LA9',
        talk: 'IA3',
        talked: { from: '2027-01-20T13:00:00.000Z', to: '2027-01-20T13:20:00.000Z' },
        at: '2027-01-20T20:30:00.000Z',
        line: /why do nurses photograph the board/,
        subject: 'Photographs of the board',
        never: /NOT ADVERTISED|passed on|HR agrees|digital ward lead/i,
      },
      // “LA10 | thank-you | Nguyễn Thị Hạnh-Demo | 2027-01-21 21:00 | sent | nothing without a number”
      {
        id: 'LA10',
        talk: 'IA4',
        talked: { from: '2027-01-21T12:15:00.000Z', to: '2027-01-21T12:41:00.000Z' },
        at: '2027-01-21T21:00:00.000Z',
        line: /writes nothing w\/o a number/,
        subject: 'Nothing without a number',
        never: /HR agrees|research budget/i,
      },
    ],
  },
  {
    who: 'Talia',
    place: inColumbus,
    scenario: policy,
    zone: 'America/New_York',
    letters: [
      // “LB6 | thank-you | Desmond K. Achterberg, MPP, PMP® | 2027-02-02 20:15 | sent | five lines, one number”; who retires is off the record.
      {
        id: 'LB6',
        talk: 'IB1',
        talked: { from: '2027-02-02T20:36:00.000Z', to: '2027-02-02T20:55:00.000Z' },
        at: '2027-02-03T01:15:00.000Z',
        line: /5 lines, one number, no attachment/,
        subject: 'Five lines, one number',
        never: /retires|deputy director/i,
      },
      // “LB9 | thank-you | Gwendolyn Ashgrove-Demo | 2027-02-08 12:00 | sent”
      {
        id: 'LB9',
        talk: 'IB3',
        talked: { from: '2027-02-08T16:00:00.000Z', to: '2027-02-08T16:20:00.000Z' },
        at: '2027-02-08T17:00:00.000Z',
        line: /people who can WRITE/,
        subject: 'People who can write',
        never: /my application/,
      },
      // “LB11 | thank-you | Wiremu Te Whakamātautau | 2027-02-10 09:00 | sent | 15.5 h after the end”
      {
        id: 'LB11',
        talk: 'IB4',
        talked: { from: '2027-02-09T22:00:00.000Z', to: '2027-02-09T22:30:00.000Z' },
        at: '2027-02-10T14:00:00.000Z',
        line: /never test a letter on staff/,
        subject: 'Never test a letter on staff',
        never: /sorry/i,
      },
    ],
  },
] as const satisfies readonly { readonly letters: readonly Letter[]; readonly [more: string]: unknown }[];

for (const { who, place, scenario, zone, letters } of stories)
  test(`${who}: ${letters.map(({ id }) => id).join(', ')} go out inside their 24 hours`, async ({ launch }) => {
    test.setTimeout(300_000);
    const userDataDir = freshFolder();
    const day = days(launch, userDataDir, place);
    for (const [number, { id, talk, talked, at, line, subject, never }] of letters.entries())
      await test.step(id, async () => {
        const { page, end } = await day(at);
        if (number === 0) {
          await does(page, 'welcome.finished', {});
          await does(page, 'profile.changed', { fields: { name: who, timeZone: zone } });
          await knowPeople(page, scenario);
        }
        await talkedWith(page, scenario, talk, talked);
        await visit(page, '/people');
        await page.keyboard.press('Control+1');
        await press(page, /^Write letter/);
        await expect(page).toHaveURL(new RegExp(`${idOfTalk(talk)}/thank-you$`));
        const letter = page.getByRole('textbox', { name: 'Letter' });
        await expect(letter).toBeVisible();
        // The line may be on already, or stand among the notes that are not shown at first.
        if (!line.test(await letter.inputValue())) {
          const more = page.getByRole('button', { name: /^Show \d+ more notes/ });
          if ((await more.count()) > 0) await press(page, /^Show \d+ more notes/);
          await tabTo(page, line);
          await page.keyboard.press('Space');
        }
        await expect(letter).toHaveValue(line);
        await expect(letter).not.toHaveValue(never);
        await fill(page, /^Subject/, subject);
        await picture(page, `letter-${id}`);
        await page.keyboard.press('Control+Shift+S');
        await press(page, /^Mark as sent/);
        await expect(page).toHaveURL(/keep-in-touch$/);
        await end();
        const { followUps, messages } = await planner(userDataDir);
        const thanks = followUps[`fol_thanks${talk.toLowerCase()}`];
        expect(thanks?.closedAs).toBe('done');
        expect((thanks?.doneAt ?? '9') < (thanks?.dueAt ?? '')).toBe(true);
        expect(Object.values(messages).filter(({ interviewId }) => interviewId === idOfTalk(talk))).toMatchObject([
          { kind: 'thankYou', subject, sentAt: expect.stringContaining(at.slice(0, 13)) },
        ]);
      });
  });
