import { expect, type Page } from '@playwright/test';
import type { ScenarioTalk, SortedLine } from './scenario';

/** A thing a note is to become, with what the person makes sure of. */
interface Wanted {
  readonly kind: 'finding' | 'person' | 'resource' | 'followUp' | 'need';
  readonly text: string | null;
  readonly due?: string;
  readonly owner?: 'me' | 'them';
  readonly mayUseName?: boolean;
}

const digits = { finding: '1', person: '3', followUp: '4', need: '5', resource: '6' } as const;
const fields = { finding: 'Finding', person: 'Name', followUp: 'Follow-up', need: 'Need', resource: 'Title' } as const;

/** What the current row shows: each proposed thing with the texts in its fields. */
interface Shown {
  readonly kind: string;
  readonly values: readonly string[];
  readonly hasName: boolean;
  readonly pressed: readonly string[];
}

/**
 * Sorts one note by keyboard alone: things that are not meant are taken off, missing ones added, fields filled; Enter
 * accepts. Answers how many things stood there as they were meant before a key was pressed.
 */
export async function sortLine(
  page: Page,
  talk: ScenarioTalk,
  sorted: SortedLine,
  isMonthFirst: boolean,
): Promise<{ readonly wanted: number; readonly proposed: number }> {
  const wanted = wantedOf(talk, sorted);
  const meant: (number | null)[] = [];
  let proposed = 0;
  for (;;) {
    const shown = await shownPieces(page);
    const places = matching(wanted, shown);
    if (meant.length === 0) proposed = places.filter((place) => place !== null).length;
    meant.splice(0, meant.length, ...places);
    const extra = shown.findIndex((piece, place) => !places.includes(place) && piece.kind !== 'question');
    if (extra >= 0 && shown.length > 1) {
      await toRow(page);
      await tabInto(page, extra, /^Not this/);
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await shownPieces(page)).length).toBe(shown.length - 1);
      continue;
    }
    const missing = places.findIndex((place) => place === null);
    if (missing < 0) break;
    await toRow(page);
    await page.keyboard.press('a');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press(digits[wanted[missing]?.kind ?? 'finding']);
    await expect.poll(async () => (await shownPieces(page)).length).toBe(shown.length + 1);
  }
  await toRow(page);
  const inOrder = wanted.map((thing, index) => ({ thing, place: meant[index] ?? 0 })).sort((a, b) => a.place - b.place);
  for (const { thing, place } of inOrder) await fill(page, thing, place, isMonthFirst);
  await toRow(page);
  await page.keyboard.press('Enter');
  return { wanted: wanted.length, proposed };
}

function wantedOf(talk: ScenarioTalk, sorted: SortedLine): Wanted[] {
  const promise = (owner: 'me' | 'them') => (place: number) => {
    const [text = '', due = ''] = (owner === 'me' ? talk.promises_mine : talk.promises_theirs)[place] ?? [];
    return { kind: 'followUp', text, due, owner } as const;
  };
  return [
    ...(sorted.insights ?? []).map((place) => ({ kind: 'finding', text: talk.insights[place] ?? '' }) as const),
    ...(sorted.people ?? []).map(
      ({ place, name }) =>
        ({ kind: 'person', text: name, mayUseName: talk.people_named[place]?.consent ?? false }) as const,
    ),
    ...(sorted.needs ?? []).map((place) => ({ kind: 'need', text: talk.needs[place] ?? '' }) as const),
    ...(sorted.resources ?? []).map((place) => ({ kind: 'resource', text: talk.resources[place] ?? '' }) as const),
    ...(sorted.mine ?? []).map(promise('me')),
    ...(sorted.theirs ?? []).map(promise('them')),
  ];
}

/** For each wanted thing the place of the shown one that is most like it; null: none of its kind is left. */
function matching(wanted: readonly Wanted[], shown: readonly Shown[]): (number | null)[] {
  const taken = new Set<number>();
  return wanted.map((thing) => {
    const free = shown
      .map((piece, place) => ({ piece, place }))
      .filter(({ piece, place }) => !taken.has(place) && piece.kind === thing.kind)
      .map(({ piece, place }) => ({ place, like: likeness(thing, piece) }))
      .sort((a, b) => b.like - a.like || a.place - b.place);
    const best = free[0]?.place ?? null;
    if (best !== null) taken.add(best);
    return best;
  });
}

function likeness({ text, owner }: Wanted, { values, pressed }: Shown): number {
  const words = new Set((text ?? '').toLowerCase().split(/[^\p{L}]+/u));
  const own = values.flatMap((value) => value.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length > 2);
  const isMine = pressed.includes('I');
  return own.filter((word) => words.has(word)).length + (owner !== undefined && isMine === (owner === 'me') ? 0.5 : 0);
}

async function fill(page: Page, thing: Wanted, place: number, isMonthFirst: boolean): Promise<void> {
  const { keyboard } = page;
  const shown = (await shownPieces(page))[place];
  if (thing.text !== null && (thing.kind !== 'person' || shown?.hasName === true)) {
    await tabInto(page, place, new RegExp(`^${fields[thing.kind]}$`));
    await keyboard.press('Control+a');
    await keyboard.type(thing.text);
  }
  if (thing.kind === 'person') {
    // The scenarios list every promise to write as one of its own, so none comes with the person.
    await tabInto(page, place, /^Write by/);
    await keyboard.press('Backspace');
    await choose(page, place, thing.mayUseName === true ? 'Yes' : 'Not said');
  }
  if (thing.due !== undefined) {
    const [year = '', month = '', day = ''] = thing.due.split('-');
    await tabInto(page, place, /^By$/);
    await keyboard.type(isMonthFirst ? `${month}${day}${year}` : `${day}${month}${year}`);
    const isMine = (await shownPieces(page))[place]?.pressed.includes('I') === true;
    if (isMine !== (thing.owner === 'me')) await choose(page, place, thing.owner === 'me' ? 'I' : /^(?!I$)/);
  }
}

async function choose(page: Page, place: number, name: string | RegExp): Promise<void> {
  await tabInto(page, place, typeof name === 'string' ? new RegExp(`^${name}$`) : name, true);
  await page.keyboard.press('Space');
}

/** Presses Tab until a control of one thing of the current note has the focus. */
async function tabInto(page: Page, place: number, name: RegExp, isChoice = false): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    const now = await page.evaluate(() => {
      const element = document.activeElement;
      const piece = element?.closest('[data-piece]') ?? null;
      const all = [...document.querySelectorAll('li[aria-current="true"] [data-piece]')];
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? (element.labels?.[0]?.textContent ?? '')
          : (element?.getAttribute('aria-label') ?? element?.textContent ?? '');
      return {
        place: piece === null ? -1 : all.indexOf(piece),
        label: label.trim(),
        isChoice: element?.hasAttribute('aria-pressed') ?? false,
      };
    });
    if (now.place === place && name.test(now.label) && (!isChoice || now.isChoice)) return;
    met.push(`${now.place} ${now.label.slice(0, 24)}`);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)} of thing ${place}; it met ${[...new Set(met)].join(' | ')}`);
}

function shownPieces(page: Page): Promise<Shown[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('li[aria-current="true"] [data-piece]')].map((piece) => {
      const inputs = [...piece.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
      return {
        kind: piece.dataset['piece'] ?? '',
        values: inputs.filter(({ type }) => type !== 'date').map(({ value }) => value),
        hasName: inputs.some(({ labels }) => labels?.[0]?.textContent === 'Name'),
        pressed: [...piece.querySelectorAll('[aria-pressed="true"]')].map((button) => button.textContent),
      };
    }),
  );
}

/** From wherever the caret is back to the row, where the single keys act. */
async function toRow(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document.activeElement?.closest('li[aria-current="true"]') === document.activeElement ||
          document.activeElement === document.body,
      ),
    )
    .toBe(true);
}

/** Goes by J and K to the note with these words. */
export async function goToNote(page: Page, text: string): Promise<void> {
  const rows = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('li[id^="row-"]')].map((row) => ({
        text: row.querySelector('p')?.textContent ?? '',
        isCurrent: row.getAttribute('aria-current') === 'true',
      })),
    );
  await expect.poll(async () => (await rows()).some((row) => row.text === text)).toBe(true);
  for (let step = 0; step < 40; step += 1) {
    const all = await rows();
    const [goal, now] = [all.findIndex((row) => row.text === text), all.findIndex(({ isCurrent }) => isCurrent)];
    if (goal === now) return;
    await page.keyboard.press(goal > now ? 'j' : 'k');
    await expect.poll(async () => (await rows()).findIndex(({ isCurrent }) => isCurrent)).not.toBe(now);
  }
  throw new Error(`J and K never came to “${text}”`);
}
