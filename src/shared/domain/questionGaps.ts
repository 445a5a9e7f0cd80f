/**
 * A built-in question may have gaps such as `{shared_place}` that only the person can fill. It never
 * reaches a guide with an open gap by itself: lists leave it out, and adding it by hand opens it for editing.
 */
const gap = /\{([a-z_]+)\}/g;

export function hasGap(text: string): boolean {
  return text.search(gap) >= 0;
}

/** The question as it is shown: `{shared_place}` becomes “[shared place]”. */
export function sayGaps(text: string): string {
  return text.replace(gap, (_, name: string) => `[${name.replaceAll('_', ' ')}]`);
}
