import { Palette } from '../features/search/Palette';
import { usePaletteCommands } from './usePaletteCommands';

export interface SearchPaletteProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
  readonly onMet: () => void;
}

/** The palette with the commands of all features. */
export function SearchPalette({ onClose, onKeys, onMet }: SearchPaletteProps) {
  return <Palette commands={usePaletteCommands(onKeys, onMet)} onClose={onClose} />;
}
