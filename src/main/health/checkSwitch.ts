/** The folder behind `--check` on a command line; '' when none is named, null when nothing is to be checked. */
export function folderToCheck(args: readonly string[]): string | null {
  const place = args.findIndex((arg) => arg === '--check' || arg.startsWith('--check='));
  const arg = args[place];
  if (arg === undefined) return null;
  if (arg !== '--check') return arg.slice('--check='.length);
  // Electron puts its own switches between a switch and the word that follows it.
  return args.slice(place + 1).find((word) => !word.startsWith('-')) ?? '';
}
