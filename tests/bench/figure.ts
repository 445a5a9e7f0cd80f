/** One measured claim. `floor` is measured in the same run, so the ratio means the same on any machine. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number;
  readonly ratio: number;
  /** The most that `ratio` may be. */
  readonly goal: number;
  readonly ok: boolean;
}

export function figure(name: string, value: number, unit: string, floor: number, goal: number): Figure {
  const ratio = value / floor;
  return { name, value: round(value), unit, floor: round(floor), ratio: round(ratio), goal, ok: ratio <= goal };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the share `q` of `values` lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** As a line for people: `start, sample workspace  512 ms  floor 402 ms  1.27 times, goal 1.5  holds`. */
export function figureLine({ name, value, unit, floor, ratio, goal, ok }: Figure): string {
  return `${name.padEnd(54)} ${String(value).padStart(8)} ${unit}  floor ${String(floor).padStart(8)} ${unit}  ${ratio.toFixed(2).padStart(6)} times  goal ${String(goal).padStart(4)}  ${ok ? 'holds' : 'FALLS SHORT'}`;
}
