import type { IntroductionPair } from '../../../shared/domain/introductionPairs';
import {
  introductionGroups,
  type IntroductionGroup,
  type IntroductionLine,
} from '../../../shared/domain/introductionStanding';
import { pairKey } from '../../../shared/domain/introductionKnown';

/** One row of the list: a heading, an introduction, or two people who could meet. */
export type IntroductionItem =
  | { readonly kind: 'heading'; readonly key: string; readonly name: string; readonly count: number }
  | ({ readonly kind: 'line'; readonly key: string } & IntroductionLine)
  | ({ readonly kind: 'pair'; readonly key: string } & IntroductionPair);

const names: Readonly<Record<IntroductionGroup, string>> = {
  mine: 'Waits for you',
  theirs: 'Waits for them',
  done: 'Done',
};

/** What waits for me, what waits for them, whom I could bring together, what is done. */
export function introductionItems(
  lines: readonly IntroductionLine[],
  pairs: readonly IntroductionPair[],
): IntroductionItem[] {
  const group = (which: IntroductionGroup): IntroductionItem[] => {
    const found = lines.filter((line) => line.group === which);
    return found.length === 0
      ? []
      : [
          { kind: 'heading', key: which, name: names[which], count: found.length },
          ...found.map((line) => ({ kind: 'line' as const, key: line.introduction.id, ...line })),
        ];
  };
  const suggested: IntroductionItem[] =
    pairs.length === 0
      ? []
      : [
          { kind: 'heading', key: 'pairs', name: 'Who could meet', count: pairs.length },
          ...pairs.map((pair) => ({ kind: 'pair' as const, key: pairRowKey(pair), ...pair })),
        ];
  const [mine, theirs, done] = introductionGroups.map(group);
  return [...(mine ?? []), ...(theirs ?? []), ...suggested, ...(done ?? [])];
}

/** The same for both orders, so that a pair that is turned stays where it is. */
export function pairRowKey({ aId, bId }: Pick<IntroductionPair, 'aId' | 'bId'>): string {
  return pairKey(aId, bId);
}
