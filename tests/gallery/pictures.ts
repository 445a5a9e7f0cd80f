import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EVENT_CHANNEL } from '../../src/shared/bridge';
import { goalId, interviewId, organisationId, personId, sampleId } from '../../src/shared/demo/sampleId';
import type { Askwell } from '../support/launch';
import type { Moment, Scene } from './openGallery';
import { brainstorms, endsSprint, opensGap, sortsBrainstorm, sprintAt, sprintSteps } from './targetPictures';

export interface Picture {
  /** Also the name of the file. */
  readonly name: string;
  readonly scene: Scene;
  readonly moment: Moment;
  /** The address of the screen. */
  readonly at: string;
  /** What is done on the screen before the picture is taken. */
  readonly prepare?: (askwell: Askwell) => Promise<void>;
  /** Copied into docs/screenshots by --readme, under this name. */
  readonly readme?: string;
  /** Of the window, in px, so that a long page is seen whole. Default: that of the look. */
  readonly height?: number;
}

const odalys = interviewId('IA1');
const bram = interviewId('IA0');

function types(words: string, field: string) {
  return async ({ page }: Askwell) => {
    await page
      .getByRole('textbox', { name: field })
      .or(page.getByRole('searchbox', { name: field }))
      .first()
      .fill(words);
    await page.waitForTimeout(200);
  };
}

function presses(...keys: readonly string[]) {
  return async ({ page }: Askwell) => {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(200);
  };
}

/** Lines as they are typed from paper, one of them to be put right. */
async function fillsSheet({ page }: Askwell): Promise<void> {
  await page.keyboard.type('2 "count before you judge\n3 @Hanh user research\n12 four nights\n~ 0 the merger');
  await page.getByText('There is no question 12').first().waitFor();
}

function searches(query: string) {
  return async ({ page }: Askwell) => {
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog').getByRole('textbox').or(page.getByRole('combobox')).first().fill(query);
    await page.waitForTimeout(300);
  };
}

function chooses(file: string) {
  return async ({ app, page }: Askwell) => {
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);
    await page.getByRole('button', { name: 'Import' }).first().click();
    await page.getByRole('button', { name: 'Choose file' }).click();
    await page.getByRole('button', { name: 'Choose another file' }).waitFor();
  };
}

/** The room was opened anew for this picture and says so; here it is in the way. */
async function hearsNotice({ page }: Askwell): Promise<void> {
  const button = page.getByRole('button', { name: 'Got it' });
  if (await button.isVisible()) await button.click();
}

/** What the main process tells the windows when a line did not reach the disk. */
async function tellsNotSaved({ app, page }: Askwell): Promise<void> {
  await app.evaluate(({ BrowserWindow }, channel) => {
    const sentence =
      'The disk is full, so the last change is not saved. It is safe in this window. Free some space; Askwell goes on trying by itself.';
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.send(channel, 'saved', { kind: 'notSaved', code: 'diskFull', sentence, waiting: 3 });
  }, EVENT_CHANNEL);
  await page.waitForTimeout(150);
}

/** What the main process tells of another computer. */
async function tellsOfNewer({ app, page }: Askwell): Promise<void> {
  await app.evaluate(({ BrowserWindow }, channel) => {
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.send(channel, 'elsewhere', { waiting: 0, isNewer: true, minutesAhead: 0 });
  }, EVENT_CHANNEL);
  await page.getByText(/Another computer runs a newer Askwell/).waitFor();
}

async function seesWhy(askwell: Askwell): Promise<void> {
  await tellsNotSaved(askwell);
  await askwell.page.getByRole('button', { name: 'See why' }).click();
  await askwell.page.waitForTimeout(200);
}

/** Backups, one of them rotten, one file kept aside, and the check of it all. */
async function looksAfterData({ app, page }: Askwell): Promise<void> {
  const folder = await app.evaluate(({ app: application }) => application.getPath('userData'));
  await writeFile(join(folder, 'workspace', 'damaged-2027-01-02T08-00-00Z-askwell.json'), 'kept');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('made by you').first().waitFor();
  await writeFile(join(folder, 'workspace', 'backups', '2027-01-02T08-00-00Z-1-daily.json'), 'rotten');
  await page.getByRole('button', { name: 'Check everything' }).click();
  await page.getByText(/One thing is not as it should be/).waitFor();
  await page.locator('#data').evaluate((section) => {
    section.scrollIntoView({ block: 'start' });
  });
  await page.waitForTimeout(200);
}

function asks(button: string) {
  return async ({ app, page }: Askwell) => {
    await app.evaluate(({ dialog, app: application }) => {
      const filePaths = [application.getPath('temp')];
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    });
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(200);
  };
}
const asksToMove = asks('Choose another folder');
const asksToBeginAnew = asks('Begin anew elsewhere');

/** Every screen in every state that can be reached, in the order of the contact sheet. */
export function allPictures(projectRoot: string): readonly Picture[] {
  const linkedIn = join(projectRoot, 'tests/fixtures/linkedin/Basic_LinkedInDataExport_01-09-2027.zip');
  const before = (name: string, at: string, more: Partial<Picture> = {}): Picture => ({
    name,
    at,
    scene: 'sample',
    moment: 'before',
    ...more,
  });
  const during = (name: string, at: string, more: Partial<Picture> = {}): Picture =>
    before(name, at, { moment: 'during', ...more });
  const later = (name: string, at: string, more: Partial<Picture> = {}): Picture =>
    before(name, at, { moment: 'later', ...more });
  const after = (name: string, at: string, more: Partial<Picture> = {}): Picture =>
    before(name, at, { moment: 'after', ...more });
  const empty = (name: string, at: string, more: Partial<Picture> = {}): Picture =>
    before(name, at, { scene: 'empty', ...more });
  const fresh = (name: string, at: string, more: Partial<Picture> = {}): Picture =>
    before(name, at, { scene: 'fresh', ...more });
  return [
    before('today', '/', { readme: 'today' }),
    before('week', '/week'),
    before('week-overload', '/week?overload'),
    before('week-review', '/week/review'),
    before('interviews', '/interviews'),
    before('interviews-calendar', '/interviews?view=calendar'),
    before('interviews-week', '/interviews?view=calendar&span=week'),
    before('interviews-board', '/interviews?view=board'),
    before('interview-new', '/interviews/new'),
    before('prep', `/interviews/${odalys}/prep`, { readme: 'prep' }),
    before('brief', `/interviews/${odalys}/brief`, { height: 1400 }),
    before('brief-screen', `/interviews/${odalys}/brief`),
    before('sheet', `/interviews/${odalys}/sheet`),
    before('filled-sheet', `/interviews/${odalys}/filled-sheet`),
    before('filled-sheet-typed', `/interviews/${odalys}/filled-sheet`, { prepare: fillsSheet }),
    before('pitch', '/rehearsal'),
    before('pitch-for', `/rehearsal?for=${odalys}`),
    before('cards', '/rehearsal?cards'),
    before('cards-turned', '/rehearsal?cards', { prepare: presses('Space') }),
    before('letter', `/people/${personId('PA4')}`, { prepare: presses('w') }),
    before('letter-sent', `/letters/${sampleId('messages', 'LA3')}`),
    before('live-before', `/interviews/${odalys}/live`),
    before('wrap-up-before', `/interviews/${odalys}/wrap-up`),
    before('thank-you-before', `/interviews/${odalys}/thank-you`),
    before('people', '/people', { readme: 'people' }),
    before('people-no-match', '/people', { prepare: types('triage nurse', 'Filter people') }),
    before('people-import', '/people', { prepare: chooses(linkedIn) }),
    before('person', `/people/${personId('PA1')}`),
    before('person-asked', `/people/${personId('PA2')}`),
    before('organisations', '/organisations'),
    before('organisation', `/organisations/${organisationId('OA1')}`),
    before('map', '/organisations/map'),
    before('map-cell', '/organisations/map', { prepare: opensGap }),
    empty('map-empty', '/organisations/map'),
    before('sprint-begin', '/organisations/sprint'),
    ...sprintSteps.map((step) => before(`sprint-${step}`, '/organisations/sprint', { prepare: sprintAt(step) })),
    before('sprint-research-waits', '/people', { prepare: sprintAt('motivation') }),
    before('sprint-goes-on', '/', { prepare: sprintAt('motivation') }),
    before('sprint-over', '/organisations', { prepare: endsSprint }),
    before('introductions', '/people/introductions'),
    later('introductions-later', '/people/introductions'),
    empty('introductions-empty', '/people/introductions'),
    before('brainstorm-begin', '/people/brainstorm'),
    before('brainstorm', '/people/brainstorm', { prepare: brainstorms }),
    before('brainstorm-after', '/people/brainstorm', { prepare: sortsBrainstorm }),
    before('keep-in-touch-list', '/people/keep-in-touch'),
    later('keep-in-touch-list-later', '/people/keep-in-touch'),
    empty('keep-in-touch-list-empty', '/people/keep-in-touch'),
    before('questions', '/questions'),
    before('follow-ups', '/follow-ups'),
    before('events', '/events'),
    before('groups', '/events/groups'),
    before('platforms', '/events/platforms'),
    empty('events-empty', '/events'),
    empty('groups-empty', '/events/groups'),
    before('outreach', '/follow-ups/outreach'),
    later('outreach-later', '/follow-ups/outreach'),
    empty('outreach-empty', '/follow-ups/outreach'),
    before('loops', '/follow-ups/loops'),
    after('loops-after', '/follow-ups/loops'),
    empty('loops-empty', '/follow-ups/loops'),
    before('upstream', `/insights/thanks/${goalId('G1')}`),
    before('card', `/letters/${sampleId('messages', 'LA3')}/card`),
    before('insights', '/insights'),
    before('settings', '/settings', { height: 2000 }),
    before('keys-today', '/', { prepare: presses('?') }),
    before('keys-prep', `/interviews/${odalys}/prep`, { prepare: presses('?') }),
    before('palette', '/', { prepare: searches('alarm') }),
    before('palette-empty', '/', { prepare: presses('Control+K') }),
    before('palette-no-match', '/', { prepare: searches('zeppelin') }),
    before('not-saved', `/interviews/${odalys}/prep`, { prepare: tellsNotSaved }),
    before('other-computer-newer', '/people', { prepare: tellsOfNewer }),
    before('keep-in-touch', `/interviews/${bram}/keep-in-touch`),
    during('live', `/interviews/${odalys}/live`, { readme: 'live', prepare: hearsNotice }),
    during('live-opened-again', `/interviews/${odalys}/live`),
    during('live-not-saved', `/interviews/${odalys}/live`, { prepare: tellsNotSaved }),
    during('live-keys', `/interviews/${odalys}/live`, { prepare: presses('Escape', '?') }),
    during('today-during', '/'),
    before('live-closing', `/interviews/${odalys}/live`, { moment: 'closing' }),
    during('live-compact', `/interviews/${odalys}/compact`),
    before('live-compact-closing', `/interviews/${odalys}/compact`, { moment: 'closing' }),
    before('wrap-up', `/interviews/${odalys}/wrap-up`, { moment: 'sorting', readme: 'wrap-up' }),
    before('today-sorting', '/', { moment: 'sorting' }),
    after('today-after', '/'),
    after('interviews-after', '/interviews'),
    after('wrap-up-sorted', `/interviews/${odalys}/wrap-up`),
    after('thank-you', `/interviews/${odalys}/thank-you`, { readme: 'thank-you' }),
    after('keep-in-touch-after', `/interviews/${odalys}/keep-in-touch`),
    after('person-after', `/people/${personId('PA2')}`),
    after('shelf', '/people/shelf'),
    empty('shelf-empty', '/people/shelf'),
    before('people-news', '/people/news'),
    after('follow-ups-after', '/follow-ups'),
    after('insights-after', '/insights'),
    later('today-later', '/'),
    later('interviews-later', '/interviews'),
    later('people-later', '/people'),
    later('organisations-later', '/organisations'),
    later('organisation-later', `/organisations/${organisationId('OA1')}`),
    later('questions-later', '/questions'),
    later('insights-later', '/insights'),
    fresh('welcome', '/'),
    fresh('begin', '/welcome?begin'),
    empty('today-empty', '/'),
    empty('week-empty', '/week'),
    empty('week-review-empty', '/week/review'),
    empty('interviews-empty', '/interviews'),
    empty('interview-new-empty', '/interviews/new'),
    empty('pitch-empty', '/rehearsal'),
    empty('people-empty', '/people'),
    empty('organisations-empty', '/organisations'),
    empty('questions-empty', '/questions'),
    empty('follow-ups-empty', '/follow-ups'),
    empty('insights-empty', '/insights'),
    before('damaged', '/', { scene: 'damaged' }),
    before('damaged-begin-anew', '/', { scene: 'damaged', prepare: asksToBeginAnew }),
    before('restored', '/', { scene: 'restored' }),
    before('missing', '/', { scene: 'missing' }),
    before('locked', '/', { scene: 'locked' }),
    during('live-not-saved-why', `/interviews/${odalys}/live`, { prepare: seesWhy }),
    empty('settings-data', '/settings', { prepare: looksAfterData }),
    empty('settings-move', '/settings', { prepare: asksToMove }),
    before('from-newer-app', '/', { scene: 'fromNewerApp' }),
    before('bricks', '/gallery', { height: 4000 }),
  ];
}
