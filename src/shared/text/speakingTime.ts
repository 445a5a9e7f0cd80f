import { wordCount } from './wordCount';

/**
 * Seconds that a text takes to say aloud, at `wordsPerMinute` (a setting). The default of 130 lies inside the
 * 100 to 150 words a minute usually named for prepared talks (D. Barnard, “Average speaking rate and words per
 * minute”, VirtualSpeech 2022; everyday talk is given there as 120 to 150).
 */
export function speakingSeconds(text: string, wordsPerMinute: number): number {
  return Math.round((wordCount(text) / Math.max(1, wordsPerMinute)) * 60);
}
