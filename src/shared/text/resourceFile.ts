import { captureResource, type Captured } from './capturedResource';

/** What may be dropped on the shelf as a file. */
export const resourceFileEnds = ['.url', '.webloc', '.txt'] as const;

/**
 * A resource out of a dropped file: an Internet shortcut of Windows (`.url`), a web location of macOS (`.webloc`, as
 * XML or binary, whose bytes come as one character each), or a text. A shortcut’s file name is the page’s title.
 * null: nothing to keep is in it, or it is no such file.
 */
export function resourceFromFile(name: string, content: string): Captured | null {
  const [, title = '', end = ''] = /^(.*?)(\.[a-z]+)$/iu.exec(name.trim()) ?? [];
  switch (end.toLowerCase()) {
    case '.url':
      return titled(title, /^\s*URL\s*=\s*(\S.*?)\s*$/imu.exec(content)?.[1] ?? '');
    case '.webloc':
      return titled(title, locationIn(content));
    case '.txt':
      return captureResource(content);
    default:
      return null;
  }
}

function titled(title: string, link: string): Captured | null {
  // Anything else, such as a file: or a script, is no link to share.
  if (!/^https?:\/\//iu.test(link)) return null;
  return captureResource(`${title.replace(/#/gu, '')}\n${link}`);
}

function locationIn(content: string): string {
  // Of a binary property list with one address in it, the address stands between its marker and the table of offsets, which begins with a control character.
  if (content.startsWith('bplist00')) return /https?:\/\/[\x21-\x7e]+/iu.exec(content)?.[0] ?? '';
  const written = /<key>\s*URL\s*<\/key>\s*<string>\s*([^<]*?)\s*<\/string>/iu.exec(content)?.[1] ?? '';
  return written.replace(/&(amp|lt|gt|quot|apos);/gu, (_, entity: string) => entities[entity] ?? '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
