import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How this Askwell is started again: the program, and what it was given. */
export interface StartLine {
  readonly program: string;
  readonly args: readonly string[];
}

/** Where desktops of Linux look for what starts at login (XDG autostart). */
export function autostartFile(home: string, configHome: string | undefined): string {
  const base = configHome !== undefined && configHome.startsWith('/') ? configHome : join(home, '.config');
  return join(base, 'autostart', 'askwell.desktop');
}

/** The text of that file. */
export function autostartEntry({ program, args }: StartLine): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Askwell',
    'Comment=Reminders of talks and letters',
    `Exec=${[program, ...args].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** An argument as the Desktop Entry Specification wants it. */
function quoted(argument: string): string {
  // % begins a field code; a backslash is halved once by the file and once by the quotes.
  const escaped = argument
    .replaceAll('\\', '\\\\\\\\')
    .replaceAll(/["`$]/g, (sign) => `\\\\${sign}`)
    .replaceAll('%', '%%');
  return `"${escaped}"`;
}

/** Makes the file as it should be, or takes it away; does nothing when it is so already. Rejects with the system’s error. */
export async function followAutostart(file: string, isWanted: boolean, entry: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => null);
  if (!isWanted) {
    if (present !== null) await rm(file);
    return;
  }
  if (present === entry) return;
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, entry);
}
