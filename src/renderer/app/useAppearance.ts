import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { settingsOf } from '../../shared/domain/workspace';
import { setLocale } from '../lib/dates';
import { allowLetterKeys } from '../lib/keyboard';
import { useProcedure } from '../workspace/useProcedure';
import { useCopyState } from '../workspace/WorkspaceProvider';

/** Puts the settings that change how everything looks and answers into effect, in this window and in the system’s own parts. */
export function useAppearance(): void {
  const isOpen = useCopyState((state) => state.phase.kind === 'open');
  const locale = useCopyState((state) => (state.phase.kind === 'open' ? state.phase.opened.locale : null));
  const { theme, textSize, letterKeys } = useCopyState((state) => settingsOf(state.workspace));
  const { setColorScheme } = useMantineColorScheme();
  const setTheme = useProcedure('window.setTheme');

  useEffect(() => {
    if (!isOpen) return;
    setColorScheme(theme === 'system' ? 'auto' : theme);
    void setTheme({ theme });
    // Mantine's setter is new with each change of the scheme it sets.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only the setting decides when to act
  }, [isOpen, theme, setTheme]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`;
  }, [textSize]);
  useEffect(() => {
    allowLetterKeys(letterKeys);
  }, [letterKeys]);
  useEffect(() => {
    if (locale !== null) setLocale(locale);
  }, [locale]);
}
