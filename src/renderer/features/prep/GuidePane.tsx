import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import type { Assumption } from '../../../shared/domain/goal';
import type { Budget } from '../../../shared/domain/guide';
import { useDispatch } from '../../workspace/useDispatch';
import { EmptyState } from '../../components/EmptyState';
import { AddQuestion } from './AddQuestion';
import { BudgetBar } from './BudgetBar';
import { DetailsButton } from './DetailsButton';
import { GuideList } from './GuideList';
import classes from './Prep.module.css';
import { PurposeField } from './PurposeField';
import { LooseLine } from './LooseLine';
import type { GuideListProps } from './GuideList';
import { StartFromList } from './StartFromList';
import type { LintFlag } from '../../../shared/text/questionLint';
import type { GuideActions } from './useGuideActions';

interface GuidePaneProps extends Pick<
  GuideListProps,
  'flags' | 'medians' | 'beliefFor' | 'onBelief' | 'onRewrite' | 'onReplace'
> {
  readonly interview: Interview;
  readonly guide: readonly GuideQuestion[];
  readonly budget: Budget;
  readonly assumptions: readonly Assumption[];
  /** Remarks on words that are only being typed. */
  readonly lintOf: (text: string) => readonly LintFlag[];
  readonly actions: GuideActions;
  /** No purpose yet: the guide waits behind it. */
  readonly isWaiting: boolean;
  readonly onPurposeLater: () => void;
  /** Key of the question whose words are open. */
  readonly editing: string | null;
  readonly onEdit: (id: string | null) => void;
  readonly isAdding: boolean;
  readonly onAdding: (isAdding: boolean) => void;
  /** Opens the library; null: it is open, or not here. */
  readonly onLibrary: (() => void) | null;
  readonly say: (sentence: string) => void;
}

/** The middle of Prep: the purpose, the time, and the questions in order. */
export function GuidePane({
  interview,
  guide,
  budget,
  assumptions,
  lintOf,
  actions,
  isWaiting,
  onPurposeLater,
  onLibrary,
  ...rest
}: GuidePaneProps) {
  const dispatch = useDispatch();
  return (
    <section className={classes.guide} aria-label="Guide">
      <PurposeField interview={interview} isWaiting={isWaiting} onLater={onPurposeLater}>
        <DetailsButton interview={interview} />
      </PurposeField>
      {!isWaiting && (
        <>
          <BudgetBar
            guide={guide}
            budget={budget}
            onLeaveOut={(ids) => void actions.leaveOut(ids)}
            onLength={(minutes) => void dispatch('interview.changed', { id: interview.id, fields: { minutes } })}
            aside={
              <>
                <StartFromList
                  guide={guide}
                  onTake={(questions, name) => void actions.takeAll(questions, name)}
                  onSave={(questions) =>
                    void actions.saveAsList(
                      interview.purpose.trim() === '' ? 'A guide' : interview.purpose.trim().slice(0, 120),
                      interview.minutes,
                      questions,
                    )
                  }
                />
                {onLibrary && (
                  <Button variant="subtle" color="gray" size="compact-xs" onClick={onLibrary}>
                    Library
                  </Button>
                )}
              </>
            }
          />
          {guide.length === 0 && (
            <EmptyState
              line="What would you ask if you had only three questions?"
              sentence="Take a ready-made list, or pick one by one from the library. Three musts, a few more if there is time, and one to close."
            />
          )}
          <LooseLine guide={guide} assumptions={assumptions} />
          <GuideList
            guide={guide}
            actions={actions}
            editing={rest.editing}
            onEdit={rest.onEdit}
            lintOf={lintOf}
            assumptions={assumptions}
            flags={rest.flags}
            medians={rest.medians}
            beliefFor={rest.beliefFor}
            onBelief={rest.onBelief}
            onRewrite={rest.onRewrite}
            onReplace={rest.onReplace}
            say={rest.say}
          />
          <AddQuestion
            isOpen={rest.isAdding}
            onOpen={rest.onAdding}
            onAdd={actions.addOwn}
            lintOf={lintOf}
            icon={<IconPlus size={16} stroke={1.6} aria-hidden />}
          />
        </>
      )}
    </section>
  );
}
