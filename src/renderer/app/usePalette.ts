import { useEffect, useState, type ComponentType } from 'react';
import type { SearchPaletteProps } from './SearchPalette';

/** The palette is fetched when the first screen has settled. */
const AFTER_MS = 500;

/**
 * The palette once it is fetched. Not React.lazy: that would show it a third of a second after the
 * first Ctrl+K, and whoever types on at once would type into the screen below.
 */
export function usePalette(isWanted: boolean): ComponentType<SearchPaletteProps> | null {
  const [palette, setPalette] = useState<{ readonly SearchPalette: ComponentType<SearchPaletteProps> } | null>(null);
  useEffect(() => {
    if (palette !== null) return;
    const timer = setTimeout(() => void import('./SearchPalette').then(setPalette), isWanted ? 0 : AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [palette, isWanted]);
  return palette?.SearchPalette ?? null;
}
