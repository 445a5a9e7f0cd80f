import { app } from 'electron';
import type { NamedDay } from '../../shared/domain/businessDays';
import { nextUp } from '../../shared/domain/nextUp';
import type { NoticeDeed } from '../../shared/domain/reminderWords';
import { settingsOf } from '../../shared/domain/workspace';
import type { ReminderState } from '../../shared/reminderContract';
import type { Desk } from '../desk';
import type { HolidayClient } from '../holidays/holidayClient';
import { SystemNotifications, type Shown } from './notifications';
import { ReminderDesk, type RemindingStore } from './reminderDesk';
import { followLogin } from './startAtLogin';
import { AskwellTray } from './tray';

interface Around {
  readonly desk: Pick<Desk, 'openStore' | 'isSample'>;
  readonly now: () => Date;
  /** Brings a window to the front, or opens one. */
  readonly open: () => void;
  readonly goTo: (path: string) => void;
  readonly quickNote: () => void;
}

/** Reminders with all that the system has for them: notifications, the tray, the start at login. */
export class Reminding {
  readonly #around: Around;
  readonly #notifications = new SystemNotifications();
  readonly #desk: ReminderDesk;
  readonly #tray: AskwellTray;
  #holidays: HolidayClient | null = null;
  #system: ReminderState['system'] = 'unknown';
  #login = '';

  constructor(around: Around) {
    this.#around = around;
    this.#tray = new AskwellTray({
      open: around.open,
      goTo: around.goTo,
      quickNote: around.quickNote,
      quit: () => {
        app.quit();
      },
    });
    this.#desk = new ReminderDesk({
      store: () => this.#own(),
      now: around.now,
      holidays: (store, now) => this.#holidaysOf(store, now),
      show: (notice, answered) => this.#show(notice, answered),
      goTo: around.goTo,
      looked: () => {
        this.#followTray();
      },
    });
    // Windows shows notifications of programs that say who they are; it must be the name in electron-builder.yml.
    if (process.platform === 'win32') app.setAppUserModelId('io.github.askwell');
  }

  /** Askwell goes on when its last window is closed. */
  get staysOpen(): boolean {
    return this.#tray.isThere;
  }

  /** At the start, after sleep, when the clock was set or another document was opened. */
  look(): void {
    this.#followSettings();
    void this.#desk.look();
  }

  /** After each change; `isSettings`: of the settings too. */
  changed(isSettings: boolean): void {
    if (isSettings) this.#followSettings();
    this.#desk.changed();
  }

  end(): void {
    this.#desk.end();
    this.#tray.follow(false, () => []);
  }

  /** Shows one to try it, also in quiet hours: it was asked for. */
  async showOne(): Promise<ReminderState> {
    const isTaken = await this.#show(
      {
        title: 'This is how Askwell reminds you',
        body: 'A click opens what it is about.',
        actions: [{ deed: 'open', text: 'Open Askwell' }],
      },
      this.#around.open,
    );
    if (isTaken) this.#desk.trust();
    return this.state();
  }

  state(): ReminderState {
    return {
      system: this.#system,
      next: this.#desk.next,
      login: this.#login,
      isSample: this.#around.desk.isSample,
    };
  }

  async #show(shown: Shown, answered: (deed: NoticeDeed) => void): Promise<boolean> {
    const isTaken = await this.#notifications.show(shown, answered);
    this.#system = isTaken ? 'shows' : 'showsNone';
    return isTaken;
  }

  /** The person’s own planner: of the sample nobody is reminded, and nothing on this computer follows its settings. */
  #own(): RemindingStore | null {
    const { desk } = this.#around;
    return desk.isSample ? null : desk.openStore;
  }

  #followSettings(): void {
    const store = this.#own();
    if (store === null) return;
    this.#followTray();
    const { staysInTray, startsAtLogin } = settingsOf(store.workspace);
    // Without the tray nobody would see that it runs.
    void followLogin(staysInTray && startsAtLogin).then((why) => {
      this.#login = why;
    });
  }

  #followTray(): void {
    const store = this.#own();
    if (store === null) return;
    this.#tray.follow(settingsOf(store.workspace).staysInTray, () =>
      nextUp(store.workspace, this.#around.now().toISOString()),
    );
  }

  /** Of the country in Settings, of this year and the next; without them only weekends and own days off are kept. */
  async #holidaysOf(store: RemindingStore, now: Date): Promise<readonly NamedDay[]> {
    const { country, region } = settingsOf(store.workspace);
    if (country === '') return [];
    try {
      this.#holidays ??= await loadHolidays();
      const year = now.getUTCFullYear();
      const years = await this.#holidays.list([{ country, region }], [year - 1, year, year + 1]);
      return years.flatMap(({ days }) => days);
    } catch (error) {
      console.error('Reminders go without public holidays:', error);
      return [];
    }
  }
}

async function loadHolidays(): Promise<HolidayClient> {
  const [{ HolidayClient }, { startHolidayWorker }] = await Promise.all([
    import('../holidays/holidayClient'),
    import('../holidays/startHolidayWorker'),
  ]);
  return new HolidayClient(startHolidayWorker);
}
