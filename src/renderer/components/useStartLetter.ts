import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { newLetterPath } from '../../shared/domain/letterNames';
import { newId } from '../lib/newId';

/** Opens the letter screen for a letter that begins now, or the draft of its kind that waits already. */
export function useStartLetter(): (to: Parameters<typeof newLetterPath>[1]) => void {
  const navigate = useNavigate();
  return useCallback((to) => void navigate(newLetterPath(newId('messages'), to)), [navigate]);
}
