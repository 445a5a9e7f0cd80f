import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { forLetter } from '../../../shared/domain/closing';
import { guideOf } from '../../../shared/domain/guide';
import type { Interview } from '../../../shared/domain/interview';
import { notAskedSentence } from '../../../shared/text/thankYouDraft';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './ThankYou.module.css';

interface NotAskedProps {
  readonly interview: Interview;
  readonly body: string;
  readonly isSent: boolean;
  /** Puts a sentence into the letter, or takes it out. */
  readonly onToggle: (sentence: string, isIn: boolean) => void;
}

/** What the talk had no time for and was kept for the letter; nothing when everything was asked. */
export function NotAsked({ interview, body, isSent, onToggle }: NotAskedProps) {
  const guideQuestions = useWorkspace((workspace) => workspace.guideQuestions);
  const questions = useMemo(
    () => forLetter(interview, guideOf({ guideQuestions }, interview.id)),
    [interview, guideQuestions],
  );
  if (questions.length === 0) return null;
  return (
    <section aria-label="Kept for the letter" className={classes.ingredients}>
      <SectionHeading title="Not asked, kept for the letter" />
      <ul className={classes.highlights}>
        {questions.map(({ id, text }) => {
          const sentence = notAskedSentence(text);
          const isIn = body.includes(sentence);
          return (
            <li key={id}>
              <label className={classes.highlight} data-is-chosen={isIn || undefined}>
                <Checkbox
                  checked={isIn}
                  disabled={isSent}
                  onChange={() => {
                    onToggle(sentence, isIn);
                  }}
                />
                <span className={classes.mark} />
                <span className="aw-serif" dir="auto">
                  {text}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
