import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { resourceStates } from '../../../shared/domain/network';
import { wholeShelf } from '../../../shared/domain/shelf';
import { whoWouldCare } from '../../../shared/domain/whoCares';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { EmptyList, ListAndPanel } from '../../components/ListAndPanel';
import { RowList } from '../../components/RowList';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { AddResource } from './AddResource';
import { ResourceDetail } from './ResourceDetail';
import { ResourceRow } from './ResourceRow';
import classes from './Shelf.module.css';
import { ShelfFilters } from './ShelfFilters';
import { ShelfTabs } from './ShelfTabs';
import { useCapture } from './useCapture';
import { useShelfActions } from './useShelfActions';
import { useShelfView } from './useShelfView';

/** Things to read, hear and use, kept to be given: who would care, and why. `?new` opens the line, `?resource=` one of them. */
export function ShelfPage() {
  const { today } = useToday();
  const [search, setSearch] = useSearchParams();
  const view = useShelfView(search.get('resource'));
  const { all, rows, selected, select } = view;
  const actions = useShelfActions();
  const [isPanelOpen, setPanelOpen] = useState(search.has('resource'));
  const addLine = useRef<HTMLInputElement>(null);
  const filterField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  const firstWrite = useRef<HTMLButtonElement>(null);

  const known = useWorkspace(({ people, touchpoints, resources, settings, profile }) => ({
    people,
    touchpoints,
    resources,
    settings,
    profile,
  }));
  const who = useMemo(
    () => (selected === undefined ? null : whoWouldCare(known, selected, today)),
    [known, selected, today],
  );

  const { show } = view;
  const onKept = useCallback(
    (id: string) => {
      show(id);
      focusRow(list.current, id);
    },
    [show],
  );
  const { capture, isOver, dropArea } = useCapture(onKept);

  const isNew = search.has('new');
  const asked = search.get('resource');
  useEffect(() => {
    if (isNew) addLine.current?.focus();
    if (asked !== null) {
      select(asked);
      setPanelOpen(true);
      focusRow(list.current, asked);
    }
    if (isNew || asked !== null) setSearch({}, { replace: true });
  }, [isNew, asked, select, setSearch]);

  const toList = () => {
    if (selected !== undefined) focusRow(list.current, selected.id);
  };
  const remove = () => {
    if (selected === undefined) return;
    const place = rows.findIndex(({ id }) => id === selected.id);
    const neighbour = rows[place + 1] ?? rows[place - 1];
    void actions.remove(selected).then((isDone) => {
      if (!isDone || neighbour === undefined) return;
      select(neighbour.id);
      focusRow(list.current, neighbour.id);
    });
  };
  const withRow = (act: (resource: NonNullable<typeof selected>) => void) => () => {
    if (selected !== undefined && focusedRow(list.current) !== null) act(selected);
  };
  /** The panel may have to come up first. */
  const focusIn = (find: () => HTMLElement | null | undefined) => {
    setPanelOpen(true);
    requestAnimationFrame(() => find()?.focus());
  };
  useScreenKeys('Shelf', [
    { keys: 'a', does: 'add a resource', run: () => addLine.current?.focus() },
    {
      keys: 't',
      does: 'topics',
      run: withRow(() => {
        focusIn(() => detail.current?.querySelector<HTMLElement>('#resource-topics input'));
      }),
    },
    {
      keys: 'e',
      does: 'edit the title',
      run: withRow(() => {
        focusIn(() => detail.current?.querySelector<HTMLElement>('#resource-title textarea'));
      }),
    },
    {
      keys: 'w',
      does: 'who would care',
      run: withRow(() => {
        focusIn(() => firstWrite.current);
      }),
    },
    { keys: 'o', does: 'open the link', run: withRow((resource) => void actions.open(resource)) },
    ...resourceStates.map((state, place) => ({
      keys: String(place + 1),
      does: state,
      run: withRow((resource) => void actions.setState(resource, state)),
    })),
    { keys: 'Delete', does: 'delete', run: withRow(remove) },
    {
      keys: 'mod+f',
      does: 'filter',
      inText: true,
      run: () => {
        filterField.current?.focus();
        filterField.current?.select();
      },
    },
    {
      keys: 'Escape',
      does: 'back to the list',
      isHidden: true,
      inText: true,
      run: () => {
        setPanelOpen(false);
        toList();
      },
    },
  ]);

  const isEmpty = all.length === 0;
  return (
    <>
      <ScreenBar title="Shelf" count={all.length}>
        <ShelfTabs tab="shelf" />
        <Button leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />} onClick={() => addLine.current?.focus()}>
          Add resource
        </Button>
      </ScreenBar>
      <ListAndPanel
        {...dropArea}
        className={classes.columns}
        data-is-over={isOver || undefined}
        paneRef={list}
        detail={
          selected !== undefined && who !== null ? (
            <ResourceDetail
              key={selected.id}
              resource={selected}
              who={who}
              topics={view.topics}
              actions={actions}
              onRemove={remove}
              onClose={() => {
                setPanelOpen(false);
                toList();
              }}
              firstRef={firstWrite}
            />
          ) : null
        }
        detailRef={detail}
        isPanelOpen={isPanelOpen}
      >
        <AddResource ref={addLine} capture={capture} onLeave={toList} />
        {isEmpty ? (
          <EmptyList
            line="The sentence of reason is the gift; the link is not."
            sentence="Paste a link or a title here, or drop one: give it a topic, and Askwell tells who would be glad of it. Nothing is fetched."
          >
            <Button onClick={() => addLine.current?.focus()}>Add resource</Button>
          </EmptyList>
        ) : (
          <>
            <ShelfFilters
              filter={view.filter}
              topics={view.topics}
              fieldRef={filterField}
              onChange={view.setFilter}
              onLeave={toList}
            />
            {rows.length === 0 ? (
              <EmptyList
                isStatus
                line="Nothing on the shelf is like that."
                sentence="The filters look at what you kept."
              >
                <Button
                  onClick={() => {
                    view.setFilter(wholeShelf);
                  }}
                >
                  Show everything
                </Button>
              </EmptyList>
            ) : (
              <RowList
                label="Resources"
                className={classes.list}
                items={rows}
                keyOf={({ id }) => id}
                estimate={() => 52}
              >
                {(resource, tabIndex) => (
                  <ResourceRow
                    resource={resource}
                    shared={view.sharedWith(resource.id)}
                    isSelected={resource.id === selected?.id}
                    tabIndex={tabIndex}
                    onSelect={() => {
                      select(resource.id);
                    }}
                    onOpen={() => {
                      select(resource.id);
                      setPanelOpen(true);
                    }}
                  />
                )}
              </RowList>
            )}
          </>
        )}
      </ListAndPanel>
      <StatusStrip
        hints={
          isEmpty
            ? [{ keys: ['a'], does: 'add' }]
            : [
                { keys: ['a'], does: 'add' },
                { keys: ['t'], does: 'topics' },
                { keys: ['w'], does: 'who would care' },
                { keys: ['1', '2', '3'], does: 'unread, read, used' },
              ]
        }
      >
        <span role="status">{rows.length < all.length ? `${rows.length} of ${all.length} shown` : ''}</span>
      </StatusStrip>
    </>
  );
}
