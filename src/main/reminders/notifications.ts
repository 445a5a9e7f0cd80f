import { Notification } from 'electron';
import type { NoticeDeed } from '../../shared/domain/reminderWords';

/** What is shown: the words of a notice, or the one that Settings shows to try it. */
export interface Shown {
  readonly title: string;
  readonly body: string;
  readonly actions: readonly { readonly deed: NoticeDeed; readonly text: string }[];
}

/** In ms: a system that has not said by then whether it shows a notification does not. */
const PATIENCE = 10_000;
/** How many are kept to be answered: the system forgets them as well, some time. */
const MOST_KEPT = 20;

/**
 * Electron’s notifications. Buttons come where the system has them (macOS, Windows, Linux by its notification daemon);
 * everywhere a click opens the screen. Linux reads the body as markup, so that what a person wrote is escaped for it.
 */
export class SystemNotifications {
  /** Without a hold on them, Electron would let them go together with their clicks. */
  readonly #kept: Notification[] = [];

  /** Shows one; answers whether the system took it. `answered`: what the person did with it, once. */
  show(shown: Shown, answered: (deed: NoticeDeed) => void): Promise<boolean> {
    if (!Notification.isSupported()) return Promise.resolve(false);
    const notification = new Notification({
      title: shown.title,
      body: process.platform === 'linux' ? escaped(shown.body) : shown.body,
      actions: shown.actions.map(({ text }) => ({ type: 'button', text })),
      silent: false,
    });
    let isAnswered = false;
    const answer = (deed: NoticeDeed | undefined) => {
      if (isAnswered || deed === undefined) return;
      isAnswered = true;
      this.#letGo(notification);
      answered(deed);
    };
    notification.on('click', () => {
      answer('open');
    });
    // Electron before 45 has the place of the button only as the second argument.
    notification.on('action', ({ actionIndex }, place) => {
      answer(shown.actions[(actionIndex as number | undefined) ?? place]?.deed);
    });
    this.#kept.push(notification);
    if (this.#kept.length > MOST_KEPT) this.#kept.shift();
    return new Promise((resolve) => {
      const over = (isTaken: boolean) => {
        clearTimeout(timer);
        if (!isTaken) this.#letGo(notification);
        resolve(isTaken);
      };
      const timer = setTimeout(() => {
        over(false);
      }, PATIENCE);
      notification.once('show', () => {
        over(true);
      });
      notification.once('failed', () => {
        over(false);
      });
      notification.show();
    });
  }

  #letGo(notification: Notification): void {
    const place = this.#kept.indexOf(notification);
    if (place >= 0) this.#kept.splice(place, 1);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
