import { ActionIcon, SegmentedControl, TextInput, Title } from '@mantine/core';
import { IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { GuideQuestion } from '../../../shared/domain/interview';
import type { Question } from '../../../shared/domain/question';
import { costOf, type QuestionCost } from '../../../shared/domain/questionCost';
import { sayGaps } from '../../../shared/domain/questionGaps';
import type { Suggestion } from '../../../shared/domain/suggestions';
import { fold } from '../../../shared/text/fold';
import { RowList } from '../../components/RowList';
import { topicWords } from '../../components/topicWords';
import { useQuestionYields } from '../../components/useQuestionYields';
import classes from './Library.module.css';

interface LibraryPanelProps {
  readonly questions: readonly Question[];
  readonly suggestions: readonly Suggestion[];
  readonly guide: readonly GuideQuestion[];
  readonly medians: ReadonlyMap<string, QuestionCost>;
  /** The guide question whose place the next one takes; null: it goes to the end. */
  readonly replacing: GuideQuestion | null;
  /** Lies above the guide instead of beside it. */
  readonly isOverlaid: boolean;
  readonly onTake: (question: Question) => void;
  readonly onClose: (() => void) | null;
}

type Shelf = 'suggested' | 'all' | 'mine';

/** The library beside the guide: what the app suggests and why, everything, and one’s own. */
export function LibraryPanel({
  questions,
  suggestions,
  guide,
  medians,
  replacing,
  isOverlaid,
  onTake,
  onClose,
}: LibraryPanelProps) {
  const [shelf, setShelf] = useState<Shelf>('suggested');
  const [words, setWords] = useState('');
  const given = useQuestionYields();
  const inGuide = useMemo(() => new Set(guide.map(({ questionId }) => questionId)), [guide]);
  const rows = useMemo(() => {
    const wanted = fold(words).split(/\s+/).filter(Boolean);
    const all = questions.map((question) => ({ question, reason: `${topicWords[question.topic]}.` }));
    const shown =
      wanted.length > 0 && shelf !== 'mine'
        ? all
        : { suggested: suggestions, all, mine: all.filter(({ question }) => question.isMine) }[shelf];
    return shown.filter(({ question }) => {
      const text = fold([question.text, ...question.probes, ...question.tags].join('\n'));
      return wanted.every((word) => text.includes(word));
    });
  }, [questions, suggestions, shelf, words]);
  return (
    <aside className={classes.library} aria-label="Library" data-is-overlaid={isOverlaid || undefined}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          Library
        </Title>
        {onClose && (
          <ActionIcon aria-label="Close the library" onClick={onClose}>
            <IconX size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
      {replacing && (
        <p className={classes.replacing}>
          Instead of <span className="aw-serif">“{replacing.text}”</span>
        </p>
      )}
      <SegmentedControl
        fullWidth
        aria-label="Which questions"
        data={[
          { value: 'suggested', label: 'Suggested' },
          { value: 'all', label: 'All' },
          { value: 'mine', label: 'Mine' },
        ]}
        value={shelf}
        onChange={(value) => {
          setShelf(value);
        }}
      />
      <TextInput
        type="search"
        mt={8}
        aria-label="Find in the library"
        placeholder="Find in the library"
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
        }}
      />
      {rows.length === 0 && <p className={classes.nothing}>{nothingSays(shelf, words)}</p>}
      <RowList
        label={shelf === 'suggested' && words === '' ? 'Suggestions' : 'Library questions'}
        items={rows}
        keyOf={({ question }) => question.id}
        estimate={() => 104}
        className={classes.rows}
      >
        {({ question, reason }, tabIndex) => (
          <div className={classes.row}>
            <p className={`aw-serif ${classes.text}`}>{sayGaps(question.text)}</p>
            <p className={classes.reason}>{[reason, given(question.id)].filter((part) => part !== '').join(' ')}</p>
            <button
              type="button"
              className={classes.add}
              data-row-focus
              tabIndex={tabIndex}
              aria-disabled={inGuide.has(question.id) || undefined}
              aria-label={
                inGuide.has(question.id)
                  ? `In the guide: ${question.text}`
                  : `Add, ${sayCost(costOf(question, medians))}: ${sayGaps(question.text)}`
              }
              onClick={() => {
                if (!inGuide.has(question.id)) onTake(question);
              }}
            >
              {inGuide.has(question.id) ? (
                'In the guide'
              ) : (
                <>
                  <IconPlus size={14} stroke={1.6} aria-hidden />
                  {replacing ? 'Put it there' : 'Add'}, {sayCost(costOf(question, medians))}
                </>
              )}
            </button>
          </div>
        )}
      </RowList>
    </aside>
  );
}

/** “3.5 min, median of 4 talks”, or the library’s “2 min”. */
function sayCost({ minutes, talks }: QuestionCost): string {
  return talks === 0 ? `${minutes} min` : `${minutes} min, median of ${talks} talks`;
}

function nothingSays(shelf: Shelf, words: string): string {
  if (words.trim() !== '') return `No question matches “${words.trim()}”.`;
  if (shelf === 'mine') return 'Questions of your own stand here. Write one under Questions.';
  return 'This guide has what it needs. All questions are one tab further.';
}
