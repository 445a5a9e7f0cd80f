import type { CollectionName } from './identity';
import { fieldWords } from './fieldWords';
import { nameOfField, nameOfRecord } from './recordWords';
import type { Workspace } from './workspace';

/** Something that undo or redo left as it is. */
export interface LeftAlone {
  readonly collection: CollectionName;
  readonly id: string;
  /** Empty: the record as a whole. */
  readonly field: string;
  /** `gone`: the record was removed later; `back`: it was added anew; `used`: something that stays needs it; `ownerGone`: what it belongs to was removed. */
  readonly why: 'changed' | 'gone' | 'back' | 'used' | 'ownerGone';
}

const endings: Readonly<Record<LeftAlone['why'], readonly [one: string, several: string]>> = {
  changed: ['was changed later and stays', 'were changed later and stay'],
  gone: ['was removed later', 'were removed later'],
  back: ['is there again and stays', 'are there again and stay'],
  used: ['is needed by something later and stays', 'are needed by something later and stay'],
  ownerGone: ['belongs to something that was removed later', 'belong to something that was removed later'],
};

const most = 3;

/** “Priya’s notes and Priya’s tags were changed later and stay.” To follow a colon; empty when nothing was left alone. */
export function leftAloneWords(workspace: Workspace, left: readonly LeftAlone[]): string {
  const reasons = Object.keys(endings) as LeftAlone['why'][];
  return reasons
    .flatMap((why) => {
      const items = left.filter((item) => item.why === why);
      const [first] = items;
      if (first === undefined) return [];
      const names = items.map(({ collection, id, field }) =>
        field === '' ? nameOfRecord(workspace, collection, id) : nameOfField(workspace, collection, id, field),
      );
      const isSeveral = items.length > 1 || isPlural(fieldWords(first.collection, first.field));
      return [`${listed(names)} ${endings[why][isSeveral ? 1 : 0]}.`];
    })
    .map((sentence, place) => (place === 0 ? sentence : sentence.charAt(0).toLocaleUpperCase('en') + sentence.slice(1)))
    .join(' ');
}

/** “tags”, “people met”; not “address”. */
function isPlural(words: string): boolean {
  return /[^s]s$|^people\b/.test(words);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length === 1 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
