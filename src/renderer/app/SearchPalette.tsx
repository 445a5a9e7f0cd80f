import { Palette } from '../features/search/Palette';
import { usePaletteCommands } from './usePaletteCommands';

export interface SearchPaletteProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

/** The palette with the commands of all features. */
export function SearchPalette({ onClose, onKeys }: SearchPaletteProps) {
  return <Palette commands={usePaletteCommands(onKeys)} onClose={onClose} />;
}
