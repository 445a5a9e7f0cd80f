import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { PastScope } from '../../../shared/pastView';
import { EmptyState } from '../../components/EmptyState';
import { focusRow } from '../../components/focusedRow';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { useDataTransfer } from '../../components/useDataTransfer';
import { useScreenKeys } from '../../lib/keyboard';
import { useCopyState } from '../../workspace/WorkspaceProvider';
import { ConfirmEverything } from './ConfirmEverything';
import classes from './History.module.css';
import { HistoryFilters } from './HistoryFilters';
import { HistoryList } from './HistoryList';
import { PastPanel } from './PastPanel';
import { TransferMenu } from './TransferMenu';
import { useHistoryLines } from './useHistoryLines';
import { usePast, type PastChoice } from './usePast';
import { useRestore } from './useRestore';

const changed: PastScope = { kind: 'change' };

/**
 * What happened, and any moment of it beside now. `?about=per_1` shows one person, organisation or
 * interview, `?at=` the chosen line; `?export` and `?open` begin what their names say.
 */
export function HistoryPage() {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const about = params.get('about');
  const at = params.get('at');
  const [text, setText] = useState('');
  const [side, setSide] = useState<PastChoice['side']>(null);
  const [scope, setScope] = useState<PastScope>(changed);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isReadOnly = useCopyState(({ phase }) => phase.kind === 'open' && phase.opened.isReadOnly);
  const found = useHistoryLines({ about, text });
  const choice = useMemo(() => (at === null ? null : { key: at, side, scope }), [at, side, scope]);
  const { view, failure, look } = usePast(choice, about);
  const { restore, run, isAsking, isBusy, stop } = useRestore(view, scope);
  const transfer = useDataTransfer();

  const go = (next: { readonly about?: string | null; readonly at?: string | null }) => {
    const to = { about, at, ...next };
    setParams(Object.fromEntries(Object.entries(to).filter((entry): entry is [string, string] => entry[1] !== null)), {
      replace: true,
    });
  };
  const select = (key: string | null) => {
    setSide(null);
    setScope(key?.startsWith('backup:') === true ? { kind: 'everything' } : changed);
    go({ at: key });
  };
  const toList = () => {
    const first = at ?? found.lines[0]?.key;
    if (first !== undefined) focusRow(list.current, first);
  };
  const isOpen = params.has('open');
  const isExport = params.has('export');
  const { exportAll, openExport } = transfer;
  useEffect(() => {
    if (!isOpen && !isExport) return;
    setParams({}, { replace: true });
    if (isExport) void exportAll();
    else void openExport();
  }, [isOpen, isExport, setParams, exportAll, openExport]);

  // The keyboard begins in the list.
  const isHere = found.lines.length > 0;
  useEffect(() => {
    if (isHere && (document.activeElement === document.body || document.activeElement?.id === 'main')) toList();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the list is there; not at each of its changes
  }, [isHere]);

  const canRestore = view !== null && view.differing > 0 && !isReadOnly && !isBusy;
  useScreenKeys('History', [
    { keys: 'mod+f', does: 'find in the history', inText: true, run: () => field.current?.focus() },
    {
      keys: 'r',
      does: 'restore what is shown',
      run: () => {
        if (canRestore) restore(null);
      },
    },
    {
      keys: 'Escape',
      does: 'close what is shown, then the filter, then the screen',
      run: () => {
        if (at !== null) {
          toList();
          select(null);
        } else if (text !== '' || about !== null) {
          setText('');
          go({ about: null });
        } else void navigate(-1);
      },
    },
  ]);

  const isFiltered = text !== '' || about !== null;
  return (
    <>
      <ScreenBar title="History">
        <TransferMenu transfer={transfer} isReadOnly={isReadOnly} />
      </ScreenBar>
      {found.isEmpty && !found.isLoading ? (
        <div className={classes.emptyPage}>
          <EmptyState
            line="Nothing has changed yet."
            sentence="From your first note on, every change stands here with its day, and each can be taken back."
          />
        </div>
      ) : (
        <div className={classes.columns}>
          <div ref={list} className={classes.left}>
            <HistoryFilters
              about={about}
              text={text}
              fieldRef={field}
              onAbout={(next) => go({ about: next })}
              onText={setText}
              onLeave={toList}
            />
            {found.failure !== null && (
              <div className={classes.narrowEmpty}>
                <p role="alert" className={classes.failure}>
                  {found.failure.message}
                </p>
                <Button onClick={found.again}>Try again</Button>
              </div>
            )}
            {found.damaged > 0 && found.failure === null && (
              <p role="status" className={classes.damaged}>
                {found.damaged === 1 ? 'A file' : `${found.damaged} files`} of the history{' '}
                {found.damaged === 1 ? 'is' : 'are'} damaged, so a part of what happened is missing here. Settings,
                Data, says more.
              </p>
            )}
            {found.lines.length === 0 && found.failure === null && (
              <p role="status" className={classes.narrowEmpty}>
                {found.isLoading ? 'Reading what happened …' : isFiltered ? 'Nothing that happened is like that.' : ''}
              </p>
            )}
            {found.lines.length > 0 && (
              <HistoryList
                lines={found.lines}
                hasMore={found.next !== null}
                selected={at}
                onSelect={select}
                onMore={found.more}
              />
            )}
          </div>
          <div className={classes.right}>
            {view !== null && (
              <PastPanel
                view={view}
                scope={scope}
                isReadOnly={isReadOnly}
                onSide={setSide}
                onScope={(next) => {
                  setSide(view.line.kind === 'change' ? view.side : null);
                  setScope(next);
                }}
                onRestore={isReadOnly || isBusy ? null : restore}
              />
            )}
            {failure !== null && (
              <div className={classes.trouble}>
                <p role="alert" className={classes.failure}>
                  {failure.message}
                </p>
                <Button onClick={() => void look()}>Try again</Button>
              </div>
            )}
            {at === null && found.lines.length > 0 && (
              <div className={classes.empty}>
                <EmptyState
                  line="Which moment would you like to see?"
                  sentence="Choose a line. You see what was there then and how it differs from now; nothing changes until you restore it."
                />
              </div>
            )}
          </div>
        </div>
      )}
      <StatusStrip
        hints={
          found.lines.length === 0
            ? []
            : [
                { keys: ['ArrowUp', 'ArrowDown'], does: 'move' },
                { keys: ['Enter'], does: 'look' },
                { keys: ['r'], does: 'restore' },
                { keys: ['Escape'], does: 'close' },
              ]
        }
      />
      {isAsking && view !== null && (
        <ConfirmEverything view={view} isBusy={isBusy} onRestore={() => void run(null)} onClose={stop} />
      )}
      {transfer.dialog}
    </>
  );
}
