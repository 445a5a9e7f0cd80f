import type { BackupFile } from '../../shared/dataContract';

const reasons: Readonly<Record<string, string>> = {
  daily: 'of the day',
  manual: 'made by you',
  'pre-import': 'before an import',
  'pre-migration': 'before the format changed',
  'pre-restore': 'before something was restored',
  'found-there': 'found when the folder came back',
};

/** Why a backup was made. */
export function sayReason({ reason }: Pick<BackupFile, 'reason'>): string {
  return reasons[reason] ?? reason.replaceAll('-', ' ');
}

/** “1.2 MB”, “48 KB”: in thousands, as file managers say it. */
export function saySize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} KB`;
  return bytes < 999_500_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
