import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { allQuestions } from '../../../shared/domain/questionBank';
import { questionUses } from '../../../shared/domain/questionUse';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import type { ListImportPreview } from '../../../shared/listContract';
import { notifyFailure } from '../../components/notify';
import { useProcedure } from '../../workspace/useProcedure';
import { ImportList } from './ImportList';
import { ListView } from './ListView';
import { NewQuestionForm } from './NewQuestionForm';
import { QuestionDetail } from './QuestionDetail';
import { QuestionList } from './QuestionList';
import classes from './Questions.module.css';
import { QuestionsNav } from './QuestionsNav';
import { QuestionsPanel } from './QuestionsPanel';
import { inView, isListView, matching, viewFrom, type QuestionFilter } from './questionView';

const noFilter: QuestionFilter = { words: '', stage: null, audience: null };

/** The library: every question with what came of it, and the lists made of them. */
export function QuestionsPage() {
  const [params, setParams] = useSearchParams();
  const dispatch = useDispatch();
  const search = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState(noFilter);
  const questionsKept = useWorkspace((workspace) => workspace.questions);
  const ground = useWorkspace(({ guideQuestions, interviews }) => ({ guideQuestions, interviews }));
  const questions = useMemo(() => allQuestions({ questions: questionsKept }), [questionsKept]);
  const uses = useMemo(() => questionUses(ground), [ground]);

  const view = viewFrom(params.get('show'));
  const shown = useMemo(() => matching(inView(questions, view), filter), [questions, view, filter]);
  const isNew = params.has('new');
  const openId = params.get('question');
  const open = questions.find(({ id }) => id === openId);

  const goTo = (change: Readonly<Record<string, string | null>>) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        const entries: Readonly<Record<string, string | null>> = { new: null, question: null, ...change };
        for (const [name, value] of Object.entries(entries)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  };
  const chooseImport = useProcedure('questionList.chooseImport');
  const [preview, setPreview] = useState<ListImportPreview | null>(null);
  const chooseFile = async () => {
    const reply = await chooseImport({});
    if (reply.ok) setPreview(reply.value);
    else notifyFailure(reply.failure);
  };
  // The palette leads here with `?import`: the file is asked for once.
  const isImporting = params.has('import');
  const startImport = useEffectEvent(() => {
    goTo({ import: null });
    void chooseFile();
  });
  useEffect(() => {
    if (isImporting) startImport();
  }, [isImporting]);
  const close = () => {
    goTo({});
    if (openId !== null) focusRow(document.body, openId);
  };
  const target = () => questions.find(({ id }) => id === (focusedRow() ?? openId));
  useScreenKeys('Questions', [
    {
      keys: 'mod+f',
      does: 'find a question',
      inText: true,
      run: () => {
        search.current?.focus();
        search.current?.select();
      },
    },
    {
      keys: 's',
      does: 'favourite on or off',
      run: () => {
        const question = target();
        if (question)
          void dispatch('question.changed', { id: question.id, fields: { isFavourite: !question.isFavourite } });
      },
    },
    {
      keys: 'Delete',
      does: 'delete a question of your own',
      run: () => {
        const question = isListView(view) ? undefined : target();
        if (question?.isMine !== true) return;
        void dispatch('question.binned', { id: question.id }, { toast: 'Question moved to the bin' });
        goTo({});
      },
    },
    { keys: 'mod+i', does: 'import a list', run: () => void chooseFile() },
    { keys: 'Escape', does: 'close the panel', run: close },
  ]);

  return (
    <>
      <ScreenBar title="Questions" count={questions.length}>
        <TextInput
          ref={search}
          w={220}
          type="search"
          aria-label="Find a question"
          placeholder="Find a question"
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          value={filter.words}
          onChange={(event) => {
            setFilter({ ...filter, words: event.currentTarget.value });
            if (isListView(view)) goTo({ show: null });
          }}
        />
        <Button
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => {
            goTo({ new: '' });
          }}
        >
          New question
        </Button>
      </ScreenBar>
      <div className={classes.columns} data-has-panel={isNew || open !== undefined || undefined}>
        <QuestionsNav
          questions={questions}
          view={view}
          onShow={(show) => {
            goTo({ show });
          }}
          onImport={() => void chooseFile()}
        />
        {isListView(view) ? (
          <ListView
            key={view}
            listId={view}
            questions={questions}
            onShow={(show) => {
              goTo({ show });
            }}
            onOpen={(id) => {
              goTo({ question: id });
            }}
          />
        ) : (
          <QuestionList
            view={view}
            questions={shown}
            uses={uses}
            openId={openId}
            filter={filter}
            onFilter={setFilter}
            onClear={() => {
              setFilter(noFilter);
            }}
            onNew={() => {
              goTo({ new: '' });
            }}
            onOpen={(id) => {
              goTo({ question: id });
            }}
          />
        )}
        {isNew && (
          <QuestionsPanel label="New question" onClose={close}>
            <NewQuestionForm
              onDone={(id) => {
                goTo({ question: id, show: 'mine' });
              }}
              onCancel={close}
            />
          </QuestionsPanel>
        )}
        {open && !isNew && (
          <QuestionsPanel label="Question" onClose={close}>
            <QuestionDetail key={open.id} question={open} use={uses.get(open.id)} onGone={close} />
          </QuestionsPanel>
        )}
      </div>
      <ImportList
        preview={preview}
        onClose={() => {
          setPreview(null);
        }}
        onDone={(show) => {
          setPreview(null);
          goTo({ show });
        }}
      />
      <StatusStrip
        hints={[
          { keys: ['ArrowUp', 'ArrowDown'], does: 'move' },
          { keys: ['Enter'], does: 'open' },
          { keys: ['S'], does: 'favourite' },
          { keys: ['mod+F'], does: 'find' },
        ]}
      >
        {isListView(view) ? null : `${shown.length} of ${questions.length} questions`}
      </StatusStrip>
    </>
  );
}
