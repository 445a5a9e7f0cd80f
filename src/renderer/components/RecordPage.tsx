import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { CrumbBar } from './CrumbBar';
import { EmptyState } from './EmptyState';
import classes from './RecordPage.module.css';
import { SidePanel, SidePanelButton, useSidePanel } from './SidePanel';

interface Section {
  readonly to: string;
  readonly name: string;
}

interface RecordPageProps {
  readonly section: Section;
  readonly record: { readonly id: string; readonly name: string; readonly archivedAt: string | null };
  /** The kind of record in the middle of a sentence: “person”. */
  readonly noun: string;
  /** What being archived means for it. */
  readonly archivedMeans: string;
  readonly onArchive: () => void;
  /** Answers whether it is in the bin now. */
  readonly onBin: () => Promise<boolean>;
  readonly children: ReactNode;
  /** Beside it: its facts. */
  readonly panel: ReactNode;
}

/** The page of one person or organisation: the way back, what can be done with the whole record, and its panel. */
export function RecordPage(props: RecordPageProps) {
  const { section, record, noun, archivedMeans, onArchive, onBin, children, panel } = props;
  const side = useSidePanel();
  const navigate = useNavigate();
  const isArchived = record.archivedAt !== null;
  const bin = async () => {
    if (await onBin()) void navigate(section.to);
  };
  return (
    <>
      <CrumbBar section={section} name={record.name}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label="More">
              <IconDots size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconHistory size={16} stroke={1.6} />}
              onClick={() => void navigate(`/history?about=${record.id}`)}
            >
              Earlier versions…
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={16} stroke={1.6} />} onClick={onArchive}>
              {isArchived ? 'Take from the archive' : `Archive ${noun}`}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => void bin()}>
              Move to the bin
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <SidePanelButton panel={side} />
      </CrumbBar>
      <div className={classes.page}>
        <div className={classes.main}>
          {isArchived && (
            <div className={classes.notice}>
              <span>{archivedMeans}</span>
              <Button variant="subtle" onClick={onArchive}>
                Take from the archive
              </Button>
            </div>
          )}
          {children}
        </div>
        <SidePanel label={`About ${record.name}`} panel={side}>
          {panel}
        </SidePanel>
      </div>
    </>
  );
}

interface RecordGoneProps {
  readonly section: Section;
  /** The one in the bin; undefined: there is none at this address. */
  readonly record: { readonly name: string } | undefined;
  readonly noun: string;
  /** What is kept of it in the bin. */
  readonly kept: string;
  /** “Nobody is at this address.” */
  readonly nothing: string;
  /** “Show all people” */
  readonly showAll: string;
  readonly onRestore: () => void;
}

/** In the place of the page of a record that is in the bin, or no longer anywhere. */
export function RecordGone({ section, record, noun, kept, nothing, showAll, onRestore }: RecordGoneProps) {
  const navigate = useNavigate();
  return (
    <>
      <CrumbBar section={section} name={record?.name ?? 'Not here'} />
      <div className={classes.gone}>
        {record ? (
          <EmptyState line={`${record.name} is in the bin.`} sentence={kept}>
            <Button onClick={onRestore}>Take from the bin</Button>
          </EmptyState>
        ) : (
          <EmptyState
            line={nothing}
            sentence={`The ${noun} may have been removed, or the link is of another data folder.`}
          >
            <Button onClick={() => void navigate(section.to)}>{showAll}</Button>
          </EmptyState>
        )}
      </div>
    </>
  );
}
