import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { seeded } from '../support/seeded';

/** 120 words of five characters (their space with them) a minute. */
const KEY_MS = 100;
/** In the middle of a line and after it, longer than the pause after which the room saves. */
const BREATH_MS = 600;
const LINE_LENGTH = 60;

/** One hand at 120 words a minute. What it typed is in `lines`, as it has to stand in the notes. */
export class Typist {
  readonly lines: string[] = [];
  readonly #chance = seeded(120);
  #lineNumber = 0;

  /** Types whole lines with Enter for about so long, each character by its own key event, at its own time. */
  async type(page: Page, ms: number): Promise<void> {
    const end = performance.now() + ms;
    while (performance.now() < end) {
      const line = this.nextLine();
      let due = performance.now();
      for (let place = 0; place < line.length; place++) {
        const character = line.charAt(place);
        if (place === Math.floor(line.length / 2)) due += BREATH_MS;
        // Keys do not come in step with the screen.
        due += KEY_MS + (this.#chance.upTo(41) - 20);
        await pause(Math.max(0, due - performance.now()));
        await page.keyboard.press(character === ' ' ? 'Space' : character);
      }
      this.lines.push(line);
      await pause(BREATH_MS);
      await page.keyboard.press('Enter');
    }
  }

  /** The next line that it would type. */
  nextLine(): string {
    this.#lineNumber += 1;
    const words = this.#chance
      .words(20)
      .toLowerCase()
      .replace(/[^a-z ]/g, '');
    return `${this.#lineNumber} ${words}`.slice(0, LINE_LENGTH).trim();
  }
}
