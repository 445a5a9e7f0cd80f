import { does } from '../support/ask';
import { days, find, inLondon, picture, planner } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';
import { addDays } from '../../src/shared/domain/time';

const today = '2027-01-14';

/**
 * Weeks after the talks: what somebody told, a silence against their own rhythm, the dormant tie of the week; a check-in
 * that asks for nothing, sent; and somebody put to rest. By keyboard alone.
 */
test('whom to write to, why now, and a check-in without a request', async ({ launch }) => {
  test.setTimeout(150_000);
  const userDataDir = freshFolder();
  const at = days(launch, userDataDir, inLondon);
  const first = await at(`${today}T11:20:00.000Z`);
  await does(first.page, 'welcome.finished', {});
  await does(first.page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
  await does(first.page, 'person.added', {
    id: 'per_odalys',
    name: 'Odalys Thornwhistle',
    fields: { pronouns: 'she', tie: 2, emails: ['odalys@larkmoor.example'] },
  });
  await does(first.page, 'person.added', {
    id: 'per_bram',
    name: 'Bram Quickwater',
    fields: { tie: 3, circle: 'regular' },
  });
  await does(first.page, 'person.added', { id: 'per_zoe', name: 'Zoë Østervang', fields: { tie: 2, part: 'senior' } });
  const touch = (personId: string, day: string) =>
    does(first.page, 'touchpoint.logged', {
      id: `tou_${personId.slice(4)}${day.replace(/-/gu, '')}`,
      personId,
      kind: 'message',
      direction: 'both',
      summary: '',
      at: `${day}T12:00:00.000Z`,
    });
  for (const ago of [91, 126, 161, 196]) await touch('per_bram', addDays(today, -ago));
  await touch('per_zoe', '2023-02-01');
  await does(first.page, 'interview.planned', { id: 'int_1', personIds: ['per_odalys'] });
  for (const [id, text, isOffRecord] of [
    ['not_1', 'launch in March, 12 wards', false],
    ['not_2', 'april budget is cut', true],
  ] as const)
    await does(first.page, 'note.written', {
      id, interviewId: 'int_1', guideQuestionId: null, at: `${today}T11:00:00.000Z`, text, mark: null, owner: null, isOffRecord,
    }); // prettier-ignore
  await first.end();

  // Eight weeks later.
  const later = await at('2027-03-11T09:00:00.000Z');
  const { page } = later;
  const { keyboard } = page;
  await test.step('the list says who, and why now', async () => {
    await find(page, 'whom to write', 'Whom to write to');
    await expect(page.getByRole('heading', { level: 1, name: 'Keep in touch' })).toBeVisible();
    const list = page.getByRole('list', { name: 'Good reasons to write' });
    await expect(list.getByRole('listitem')).toHaveText([
      /^OTOdalys Thornwhistle “launch in March, 12 wards”She told you on .*Wish her well/,
      /^BQBram Quickwater A line to BramThe rhythm you chose came round .* ago\./,
    ]);
    await expect(page.getByRole('region', { name: 'A tie that fell silent' })).toContainText('Zoë Østervang');
    await expect(page.getByRole('main')).not.toContainText('budget');
    await picture(page, 'keep-in-touch');
  });

  await test.step('a check-in that asks for nothing, written and marked as sent', async () => {
    await tabTo(page, /^Odalys Thornwhistle/);
    await keyboard.press('w');
    await expect(page.getByRole('heading', { level: 1, name: 'Check-in' })).toBeVisible();
    const letter = page.getByRole('textbox', { name: 'Letter' });
    await expect(letter).toBeFocused();
    await keyboard.press('Control+a');
    await keyboard.type(
      'Dear Odalys,\n\nmarch is here, and with it your launch on twelve wards. I hope the nights stay quiet.',
    );
    await expect(page.getByText('No request')).toBeVisible();
    const request = ' Could you send me the numbers?';
    await keyboard.type(request);
    await expect(page.getByText('A request can wait for another letter')).toBeVisible();
    for (let key = 0; key < request.length; key++) await keyboard.press('Backspace');
    await expect(page.getByText('No request')).toBeVisible();
    await keyboard.type('\n\nImogen');
    await keyboard.press('Control+Shift+s');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.press('Enter');
    await expect(page.getByText('Letter to Odalys Thornwhistle marked as sent')).toBeVisible();
  });

  await test.step('what was told is told; somebody is put to rest, and nothing asks for them any more', async () => {
    await find(page, 'whom to write', 'Whom to write to');
    const list = page.getByRole('list', { name: 'Good reasons to write' });
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await tabTo(page, /^Bram Quickwater/);
    await keyboard.press('r');
    await expect(page.getByText('Nobody is waiting to hear from you.')).toBeVisible();
    await expect(page.getByText('Bram Quickwater rests')).toBeVisible();
  });
  await later.end();
  const kept = await planner(userDataDir);
  expect(kept.people['per_bram']?.cadenceDays).toBe(0);
  expect(Object.values(kept.messages)).toMatchObject([{ kind: 'checkIn', personId: 'per_odalys' }]);
});
