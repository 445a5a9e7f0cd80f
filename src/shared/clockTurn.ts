/** Something befell the time while Askwell ran. */
export type ClockTurn =
  | { readonly kind: 'slept' | 'stoodStill'; readonly ms: number }
  /** The computer’s clock was set; `byMs` negative: back. */
  | { readonly kind: 'clockSet'; readonly byMs: number }
  /** The computer is in another time zone, and the times on screen follow. IANA name. */
  | { readonly kind: 'zoneChanged'; readonly zone: string };

/** What happened, in one sentence (what is safe comes with it). `isTalkOn`: said in the room of a running talk. */
export function turnSentence(turn: ClockTurn, isTalkOn: boolean): string {
  switch (turn.kind) {
    case 'slept':
      return `The computer slept for ${stretch(turn.ms)}. ${allHere(isTalkOn)}`;
    case 'stoodStill':
      return `Askwell stood still for ${stretch(turn.ms)}. ${allHere(isTalkOn)}`;
    case 'clockSet':
      return `The computer’s clock was set ${turn.byMs < 0 ? 'back' : 'forward'} by ${stretch(Math.abs(turn.byMs))}. ${
        isTalkOn ? 'The timer goes on as if it had not been; your notes are all here.' : 'Your notes are all here.'
      }`;
    case 'zoneChanged':
      return `Times are shown for ${placeOf(turn.zone)} now, as on this computer.${
        isTalkOn ? ' The timer and the minutes of your notes stay as they are.' : ''
      }`;
  }
}

function allHere(isTalkOn: boolean): string {
  return isTalkOn ? 'Your notes are all here; the timer goes on.' : 'Your notes are all here.';
}

/** “40 seconds”, “12 minutes”, “2 hours”, “2 hours 5 minutes”, “3 days”. */
function stretch(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return count(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return count(minutes, 'minute');
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours >= 48) return count(Math.round(hours / 24), 'day');
  return rest === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(rest, 'minute')}`;
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

/** The city of a zone’s name: “America/Argentina/Buenos_Aires” is Buenos Aires. */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
