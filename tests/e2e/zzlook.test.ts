import { personId, interviewId } from '../../src/shared/demo/sampleId';
import { does } from '../support/ask';
import { resize, test, visit } from '../support/e2e';

test('look', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page, app, close } = await launch({ args: ['--sample'], now: '2027-03-11T09:00:00.000Z', locale: 'en-GB' });
  await does(page, 'person.changed', { id: personId('PA1'), fields: { circle: 'close', cadenceDays: null, asks: ['installers'], project: 'the night board' } });
  await does(page, 'person.changed', { id: personId('PA4'), fields: { offers: ['Installers of flow boards'] } });
  await does(page, 'settings.changed', { fields: { showsBalance: true, tagCadences: [{ tag: 'alumni', days: 120 }] } });
  for (const [id, day] of [['a', '2026-08-01'], ['b', '2026-08-20'], ['c', '2026-09-10'], ['d', '2026-10-01']] as const)
    await does(page, 'touchpoint.logged', { id: `tou_z${id}`, personId: personId('PA8'), kind: 'coffee', direction: 'both', summary: '', at: `${day}T10:00:00.000Z` });
  await does(page, 'touchpoint.logged', { id: 'tou_zz', personId: personId('PA9'), kind: 'coffee', direction: 'both', summary: '', at: '2022-03-01T10:00:00.000Z' });
  const shots = [
    ['list', '/people/keep-in-touch'],
    ['person', `/people/${personId('PA1')}`],
    ['touch', `/interviews/${interviewId('IA1')}/keep-in-touch`],
    ['settings', '/settings?part=touch'],
    ['people', '/people'],
    ['today', '/'],
  ] as const;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const [name, at] of shots) {
      await visit(page, at);
      await page.waitForTimeout(700);
      await page.screenshot({ path: `/tmp/shots-touch/${name}-${scheme}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await resize(app, 900, 600);
  for (const [name, at] of shots) {
    await visit(page, at);
    await page.waitForTimeout(700);
    await page.screenshot({ path: `/tmp/shots-touch/${name}-narrow.png` });
  }
  await close();
});
