import { Button, Select } from '@mantine/core';
import type { Question } from '../../../shared/domain/question';
import { neverAsked, type QuestionUse } from '../../../shared/domain/questionUse';
import { EmptyState } from '../../components/EmptyState';
import { RowList } from '../../components/RowList';
import { useToday } from '../../lib/useToday';
import { QuestionRow } from './QuestionRow';
import classes from './Questions.module.css';
import { audienceChoices, stageChoices } from './questionWords';
import type { QuestionFilter, QuestionView } from './questionView';

interface QuestionListProps {
  readonly view: QuestionView;
  readonly questions: readonly Question[];
  readonly uses: ReadonlyMap<string, QuestionUse>;
  readonly openId: string | null;
  readonly filter: QuestionFilter;
  readonly onFilter: (filter: QuestionFilter) => void;
  readonly onClear: () => void;
  readonly onNew: () => void;
  readonly onOpen: (id: string) => void;
}

/** The questions of a view, with filters and what came of each. */
export function QuestionList({
  view,
  questions,
  uses,
  openId,
  filter,
  onFilter,
  onClear,
  onNew,
  onOpen,
}: QuestionListProps) {
  const { today, zone } = useToday();
  const isFiltered = filter.words.trim() !== '' || filter.stage !== null || filter.audience !== null;
  return (
    <div className={classes.middle}>
      <div className={classes.filters}>
        <Select
          aria-label="Stage"
          placeholder="Any stage"
          clearable
          w={140}
          data={stageChoices}
          value={filter.stage}
          onChange={(stage) => {
            onFilter({ ...filter, stage: stage });
          }}
        />
        <Select
          aria-label="For whom"
          placeholder="For anyone"
          clearable
          w={180}
          data={audienceChoices.filter(({ value }) => value !== 'ALL')}
          value={filter.audience}
          onChange={(audience) => {
            onFilter({ ...filter, audience: audience });
          }}
        />
      </div>
      {questions.length === 0 ? (
        <div className={classes.empty}>
          {isFiltered ? (
            <EmptyState
              line={
                filter.words.trim() === ''
                  ? 'No question fits these filters.'
                  : `No question matches “${filter.words.trim()}”.`
              }
              sentence="Look in all of them, or write it yourself."
            >
              <Button onClick={onClear}>Clear the filters</Button>
              <Button variant="subtle" onClick={onNew}>
                New question
              </Button>
            </EmptyState>
          ) : (
            <NothingYet view={view} onNew={onNew} />
          )}
        </div>
      ) : (
        <>
          <div className={classes.headGutter} aria-hidden>
            <div className={classes.head}>
              <span />
              <span>Question</span>
              <span>Topic</span>
              <span>Asked</span>
              <span>Opened up</span>
            </div>
          </div>
          <RowList
            label="Questions"
            items={questions}
            keyOf={({ id }) => id}
            estimate={() => 64}
            className={classes.rows}
          >
            {(question, tabIndex) => (
              <QuestionRow
                question={question}
                use={uses.get(question.id) ?? neverAsked}
                isOpen={question.id === openId}
                tabIndex={tabIndex}
                today={today}
                zone={zone}
                onOpen={onOpen}
              />
            )}
          </RowList>
        </>
      )}
    </div>
  );
}

function NothingYet({ view, onNew }: { readonly view: QuestionView; readonly onNew: () => void }) {
  if (view === 'favourites') {
    return <EmptyState line="The questions you come back to." sentence="Press S on a question and it is kept here." />;
  }
  return (
    <EmptyState
      line="Write down the question you really want to ask."
      sentence="It stands beside the others, and you see what came of it."
    >
      <Button onClick={onNew}>New question</Button>
    </EmptyState>
  );
}
