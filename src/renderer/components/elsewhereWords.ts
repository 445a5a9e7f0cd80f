import type { Elsewhere } from '../../shared/elsewhere';

export interface ElsewhereNote {
  readonly about: 'newer' | 'waiting' | 'clock';
  /** What happened, what is safe, what to do. */
  readonly sentence: string;
}

/** What is to be said of other computers, the most important first; empty: nothing. */
export function elsewhereNotes({ waiting, isNewer, minutesAhead }: Elsewhere): ElsewhereNote[] {
  const notes: ElsewhereNote[] = [];
  if (isNewer)
    notes.push({
      about: 'newer',
      sentence:
        'Another computer runs a newer Askwell. What was written there is safe and waits until Askwell is updated on this computer. What you write here is saved as always.',
    });
  // What a newer Askwell wrote is what they wait for: there is nothing more to say or to do.
  else if (waiting > 0)
    notes.push({
      about: 'waiting',
      sentence: `${waiting === 1 ? 'One change' : `${waiting} changes`} from another computer cannot be shown yet: something written before ${waiting === 1 ? 'it' : 'them'} has not arrived. Nothing is lost. Please see whether your sync program is still running there and here.`,
    });
  if (minutesAhead > 0)
    notes.push({
      about: 'clock',
      sentence: `Another computer’s clock is about ${sayMinutes(minutesAhead)} ahead of this one’s. Everything is saved. Please set the clock that is wrong: where both change the same thing, the later change stays. This goes away with the next change from there.`,
    });
  return notes;
}

function sayMinutes(minutes: number): string {
  const [count, unit] =
    minutes < 90
      ? [minutes, 'minute']
      : minutes < 36 * 60
        ? [Math.round(minutes / 60), 'hour']
        : [Math.round(minutes / 1_440), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
