import { Refusal } from '../../shared/failure';
import { errorCode } from './disk';

const full = new Set(['ENOSPC', 'EDQUOT']);
const forbidden = new Set(['EACCES', 'EPERM', 'EROFS']);
const gone = new Set(['ENOENT', 'ENOTDIR', 'ESTALE', 'ENODEV', 'ENXIO']);

/** The folder, or a file that was being written in it, is not where it was. */
export function isGone(error: unknown): boolean {
  return gone.has(errorCode(error));
}

/** Why a change could not be saved, in words: what happened, what is safe, what to do. */
export function saveTrouble(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = errorCode(error);
  if (full.has(code)) {
    return new Refusal(
      'diskFull',
      'The disk is full, so the last change is not saved. It is safe in this window. Free some space; Askwell goes on trying by itself.',
    );
  }
  if (forbidden.has(code)) {
    return new Refusal(
      'readOnly',
      'Askwell may not write to its folder, so the last change is not saved. It is safe in this window. Allow writing to the folder; Askwell goes on trying by itself.',
    );
  }
  if (gone.has(code)) {
    return new Refusal(
      'notSaved',
      'Askwell’s folder is not where it was, so the last change is not saved. It is safe in this window. Put the folder back or connect its drive; Askwell goes on trying by itself.',
    );
  }
  const reason = code === '' ? 'an unexpected problem' : `the disk answered ${code}`;
  return new Refusal(
    'notSaved',
    `The last change is not saved (${reason}). It is safe in this window. Askwell goes on trying, with a new file.`,
  );
}

/** The bare reason, without a full stop, for a sentence of another beginning. */
export function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const code = errorCode(error);
  if (full.has(code)) return 'the disk is full';
  if (forbidden.has(code)) return 'Askwell may not write to its folder';
  if (gone.has(code)) return 'the folder is not where it was';
  return code === '' ? 'an unexpected problem with its files' : `the disk answered ${code}`;
}
