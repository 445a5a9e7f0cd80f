import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';

const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the daemon was asked to show. */
export interface ShownNotification {
  readonly appName: string;
  readonly summary: string;
  readonly body: string;
}

/** A real notification daemon (dunst) on a bus of its own, on the display the tests run on. */
export interface NotificationDaemon {
  /** For `launch({ env })`. */
  readonly env: Readonly<Record<string, string>>;
  /** Everything shown so far, the oldest first. */
  shown(): ShownNotification[];
  /** A person clicks the newest notification, as the daemon passes it on. */
  click(): void;
  /** Takes all of them off the screen, as after some seconds. */
  clear(): void;
  end(): void;
}

/** Finds or installs the daemon (scripts/ensureNotifications.mjs); answers why there is none, '' when there is. */
export function whyNoDaemon(): string {
  const printed = execFileSync(process.execPath, ['scripts/ensureNotifications.mjs'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  const last = printed.trim().split('\n').at(-1) ?? '';
  return last.includes('running "apt-get update"') ? '' : last;
}

/** Skips the running test, with the reason, where no daemon can be had; as root on Debian one was installed. */
export function needsDaemon(lacks: string): void {
  test.skip(lacks !== '', lacks);
}

export async function startDaemon(): Promise<NotificationDaemon> {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-dunst-'));
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1', '--nopidfile'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = (await firstLine(bus)).trim();
  const env = { DBUS_SESSION_BUS_ADDRESS: address };
  const config = join(folder, 'dunstrc');
  // Shown until they are taken away; several at once each on their own.
  writeFileSync(config, '[global]\nstack_duplicates = false\nidle_threshold = 0\n[urgency_normal]\ntimeout = 0\n');
  const dunst = spawn('dunst', ['-config', config, '-print'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  dunst.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const call = (method: string, ...args: string[]) =>
    execFileSync(
      'dbus-send',
      [
        '--session',
        '--print-reply',
        '--dest=org.freedesktop.Notifications',
        '/org/freedesktop/Notifications',
        method,
        ...args,
      ],
      { env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  await untilAnswers(() => call('org.freedesktop.Notifications.GetServerInformation'));
  return {
    env,
    shown: () => parsed(printed),
    click: () => {
      call('org.dunstproject.cmd0.NotificationAction', 'uint32:0');
    },
    clear: () => {
      call('org.dunstproject.cmd0.NotificationCloseAll');
    },
    end: () => {
      dunst.kill();
      bus.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What `dunst -print` writes: a block in braces for each notification, a field on each line (a body may have several). */
function parsed(printed: string): ShownNotification[] {
  return printed
    .split(/^\{$/m)
    .slice(1)
    .map((block) => {
      const field = (name: string) =>
        new RegExp(`^\\s*${name}: '([\\s\\S]*?)'$`, 'm').exec(block)?.[1]?.replaceAll('\\n', '\n') ?? '';
      return { appName: field('appname'), summary: field('summary'), body: field('body') };
    });
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve(text);
    });
    child.on('error', reject);
    child.on('exit', () => {
      reject(new Error('The bus of the notification daemon ended'));
    });
  });
}

async function untilAnswers(ask: () => unknown): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      ask();
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
