import { ActionIcon, Button, Menu, Switch } from '@mantine/core';
import { IconDots, IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Platform } from '../../../shared/domain/gathering';
import { allPlatforms } from '../../../shared/domain/platformCatalogue';
import type { PlatformImportPreview } from '../../../shared/gatheringContract';
import { parseOrganisationLine } from '../../../shared/text/organisationLine';
import { KeyCaps } from '../../components/KeyCaps';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { HeadedList } from '../../components/HeadedList';
import { notify, notifyFailure } from '../../components/notify';
import { EmptyList } from '../../components/ListAndPanel';
import { ListRow, rowText } from '../../components/ListRow';
import { useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Events.module.css';
import { EventScreen } from './EventScreen';
import { ImportPlatforms } from './ImportPlatforms';
import { PlatformDetail } from './PlatformDetail';
import { platformKinds, nameOf, sayPlatformState } from './sayEvent';

type Item =
  | { readonly kind: 'heading'; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: 'platform'; readonly key: string; readonly platform: Platform };

type Heading = Extract<Item, { kind: 'heading' }>;
type Row = Exclude<Item, { kind: 'heading' }>;

/** Places to look for people, by sector. Askwell looks nothing up, so each says how it is doing and who looked when. */
export function PlatformsPage() {
  const { today } = useToday();
  const dispatch = useDispatch();
  const [search, setSearch] = useSearchParams();
  const kept = useWorkspace((workspace) => workspace.platforms);
  const [showsHidden, setShowsHidden] = useState(false);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const line = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const all = useMemo(() => allPlatforms({ platforms: kept }), [kept]);
  const shown = useMemo(() => all.filter(({ isHidden }) => showsHidden || !isHidden), [all, showsHidden]);
  const items = useMemo(() => bySector(shown), [shown]);
  const selected = shown.find(({ id }) => id === selectedId) ?? shown[0];
  const hidden = all.length - all.filter(({ isHidden }) => !isHidden).length;

  const share = useProcedure('platforms.share');
  const choose = useProcedure('platforms.chooseImport');
  const [preview, setPreview] = useState<PlatformImportPreview | null>(null);
  const shareFile = async () => {
    const reply = await share({});
    if (!reply.ok) notifyFailure(reply.failure);
    else if (reply.value !== null) notify(`Saved as ${reply.value}. Nothing in it speaks of people.`);
  };
  const chooseFile = async () => {
    const reply = await choose({});
    if (reply.ok) setPreview(reply.value);
    else notifyFailure(reply.failure);
  };
  const isImporting = search.has('import');
  const startImport = useEffectEvent(() => {
    setSearch({}, { replace: true });
    void chooseFile();
  });
  useEffect(() => {
    if (isImporting) startImport();
  }, [isImporting]);

  const add = async (text: string) => {
    const { name, about } = parseOrganisationLine(text);
    const id = newId('platforms');
    const reply = await dispatch(
      'platform.added',
      { id, name, sector: about || 'Any', kind: 'platform', link: '', note: '' },
      { toast: `${name} added`, isQuiet: true },
    );
    if (reply.ok) setSelectedId(id);
    return reply;
  };
  /** Acts on the row with the focus; one that leaves the list hands the focus to its neighbour. */
  const withRow = (act: (platform: Platform) => Promise<unknown>, leaves: boolean) => () => {
    const key = focusedRow(pane.current);
    const place = shown.findIndex(({ id }) => id === key);
    const platform = shown[place];
    if (platform === undefined) return;
    const stays = leaves ? (shown[place + 1] ?? shown[place - 1])?.id : platform.id;
    void act(platform).then(() => {
      if (stays !== undefined) focusRow(pane.current, stays);
    });
  };
  const turn = (platform: Platform) =>
    dispatch(
      'platform.changed',
      { id: platform.id, fields: { isHidden: !platform.isHidden } },
      { toast: platform.isHidden ? `${platform.name} is back` : `${platform.name} is hidden` },
    );
  const check = (state: Platform['state']) => (platform: Platform) =>
    dispatch('platform.changed', {
      id: platform.id,
      fields: { state, checkedOn: state === 'unknown' ? null : today },
    });
  useScreenKeys('Platforms', [
    { keys: 'a', does: 'alive, checked today', run: withRow(check('alive'), false) },
    { keys: 'q', does: 'quiet, checked today', run: withRow(check('quiet'), false) },
    { keys: 'c', does: 'closed, checked today', run: withRow(check('closed'), false) },
    { keys: 'h', does: 'hide or bring back', run: withRow(turn, !showsHidden) },
    { keys: 'mod+i', does: 'import a list', run: () => void chooseFile() },
    { keys: 'mod+s', does: 'share as a file', run: () => void shareFile() },
    { keys: 'Escape', does: 'close the details', isHidden: true, run: () => setPanelOpen(false) },
  ]);

  return (
    <>
      <EventScreen
        tab="platforms"
        count={shown.length}
        add={{
          title: 'Add place',
          line: {
            label: 'New place to look',
            placeholder: 'Name, sector',
            onAdd: add,
            says: (text) => {
              const { name, about } = parseOrganisationLine(text);
              return (
                <>
                  <strong>{name}</strong>, sector {about || 'Any'}. Enter adds it.
                </>
              );
            },
          },
        }}
        lineRef={line}
        actions={
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label="More">
                <IconDots size={16} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconFileImport size={16} stroke={1.6} />}
                rightSection={<KeyCaps keys="mod+i" />}
                onClick={() => void chooseFile()}
              >
                Import a list
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFileExport size={16} stroke={1.6} />}
                rightSection={<KeyCaps keys="mod+s" />}
                onClick={() => void shareFile()}
              >
                Share as a file
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        }
        paneRef={pane}
        detail={
          selected && (
            <PlatformDetail
              key={selected.id}
              platform={selected}
              onCheck={(state) => void check(state)(selected)}
              onTurn={() => void turn(selected)}
              onClose={() => setPanelOpen(false)}
            />
          )
        }
        isPanelOpen={isPanelOpen}
        hints={[
          { keys: ['A'], does: 'alive' },
          { keys: ['Q'], does: 'quiet' },
          { keys: ['C'], does: 'closed' },
          { keys: ['H'], does: 'hide' },
        ]}
        status={
          (hidden > 0 || showsHidden) && (
            <Switch
              size="xs"
              label={`Show hidden (${hidden})`}
              checked={showsHidden}
              onChange={(event) => setShowsHidden(event.currentTarget.checked)}
            />
          )
        }
      >
        {items.length === 0 ? (
          <EmptyList
            line="Every place is hidden."
            sentence="Bring back those that Askwell brings along, or add your own: where do people of your field talk to each other?"
          >
            <Button onClick={() => setShowsHidden(true)}>Show hidden places</Button>
          </EmptyList>
        ) : (
          <HeadedList<Heading, Row>
            label="Places to look"
            items={items}
            keyOf={({ key }) => key}
            isRow={(item): item is Row => item.kind === 'platform'}
            heading={({ title, count }) => ({ title, more: count })}
            row={({ key, platform }, tabIndex) => (
              <ListRow
                className={classes.row}
                trail={
                  <span className={classes.when}>
                    {platform.isHidden ? 'hidden, ' : ''}
                    {sayPlatformState(platform, today)}
                  </span>
                }
                isSelected={key === selected?.id}
                tabIndex={tabIndex}
                onSelect={() => setSelectedId(key)}
                onOpen={() => {
                  setSelectedId(key);
                  setPanelOpen(true);
                }}
              >
                <span className={rowText.title}>{platform.name}</span>
                <span className={rowText.says}>{platform.note || nameOf(platformKinds, platform.kind)}</span>
              </ListRow>
            )}
          />
        )}
      </EventScreen>
      <ImportPlatforms preview={preview} onClose={() => setPreview(null)} />
    </>
  );
}

function bySector(platforms: readonly Platform[]): Item[] {
  const items: Item[] = [];
  const sectors = new Map<string, Platform[]>();
  for (const platform of platforms) {
    const sector = platform.sector.trim() || 'No sector';
    sectors.set(sector, [...(sectors.get(sector) ?? []), platform]);
  }
  for (const [sector, own] of sectors) {
    items.push({
      kind: 'heading',
      key: `sector-${sector}`,
      title: sector === 'Any' ? 'Any field' : sector,
      count: own.length,
    });
    for (const platform of own) items.push({ kind: 'platform', key: platform.id, platform });
  }
  return items;
}
