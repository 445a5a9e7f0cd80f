/** Where a window stands and how large it is, in points of the screen. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Design language, section 8. */
export const compactSize = { width: 380, height: 720, minWidth: 320, minHeight: 420 } as const;

const EDGE = 16;

/** Where the compact window stood last, by screen. */
export type CompactPlaces = Readonly<Record<string, Box>>;

/** What a screen is called in the memory: its size and place, since systems give it a new number at each start. */
export function screenKey({ x, y, width, height }: Box): string {
  return `${width}x${height}+${x}+${y}`;
}

/**
 * Where the compact window opens on a screen: where it stood there last, otherwise at the right edge, beside a call in the
 * middle. Always whole inside `area` (what the system’s own bars leave free), smaller when the screen is.
 */
export function compactPlace(area: Box, last: Box | undefined): Box {
  const width = clamp(last?.width ?? compactSize.width, compactSize.minWidth, area.width);
  const height = clamp(last?.height ?? compactSize.height, compactSize.minHeight, area.height);
  const x = last?.x ?? area.x + area.width - width - EDGE;
  const y = last?.y ?? area.y + Math.round((area.height - height) / 2);
  return {
    x: clamp(x, area.x, area.x + area.width - width),
    y: clamp(y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

/** The places in a file of ours, without what is none. */
export function readPlaces(file: string): CompactPlaces {
  try {
    const parsed: unknown = JSON.parse(file);
    return Object.fromEntries(Object.entries(Object(parsed) as Record<string, unknown>).filter(isEntry));
  } catch {
    return {};
  }
}

function isEntry(entry: [string, unknown]): entry is [string, Box] {
  const { x, y, width, height } = Object(entry[1]) as Partial<Record<keyof Box, unknown>>;
  return [x, y, width, height].every(Number.isFinite);
}

function clamp(value: number, from: number, to: number): number {
  return Math.round(Math.max(from, Math.min(value, Math.max(from, to))));
}
