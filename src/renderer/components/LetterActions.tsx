import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCopy, IconFileDownload, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Instant } from '../../shared/domain/field';
import { KeyCaps } from './KeyCaps';
import { sayMoment } from '../lib/dates';
import { useScreenKeys } from '../lib/keyboard';
import { useToday } from '../lib/useToday';
import { useProcedure } from '../workspace/useProcedure';
import { useCopyState } from '../workspace/WorkspaceProvider';
import classes from './Letter.module.css';

interface LetterActionsProps {
  /** The screen’s name above its keys. */
  readonly title: string;
  readonly letter: { readonly to: string; readonly name: string; readonly subject: string; readonly body: string };
  /** It can go out by mail; otherwise it is copied. */
  readonly isMail?: boolean;
  readonly sentAt: Instant | null;
  readonly isDraftKept: boolean;
  readonly keep: () => Promise<boolean>;
  readonly onMarkSent: () => void;
  /** After it was sent: the next letter, or keeping in touch. */
  readonly continueLabel: string;
  readonly onContinue: () => void;
  /** Where it is shown as a card for the printer. */
  readonly cardAt: string;
}

/** The ways out of the app. It sends nothing by itself. */
export function LetterActions({
  title,
  letter,
  isMail = true,
  sentAt,
  isDraftKept,
  keep,
  onMarkSent,
  continueLabel,
  onContinue,
  cardAt,
}: LetterActionsProps) {
  const navigate = useNavigate();
  const openInMail = useProcedure('letter.openInMail');
  const copyText = useProcedure('text.copy');
  const saveFile = useProcedure('letter.saveFile');
  const save = useCopyState((state) => state.save);
  const { now, zone } = useToday();
  // What was said about a draft is over once it is sent.
  const [told, setTold] = useState({ says: '', sentAt });
  const said = told.sentAt === sentAt ? told.says : '';
  const setSaid = (says: string) => {
    setTold({ says, sentAt });
  };
  const [hasMailApp, setHasMailApp] = useState(true);
  const isMailFirst = isMail && hasMailApp;
  const isEmpty = letter.body.trim() === '';

  const copy = async (done: string) => {
    const reply = await copyText({ text: letter.body });
    setSaid(reply.ok ? done : reply.failure.message);
    return reply.ok;
  };
  const showCard = async () => {
    if (!isEmpty && (sentAt !== null || (await keep()))) void navigate(cardAt);
  };
  const open = async () => {
    if (isEmpty) return;
    await keep();
    const { to, subject, body } = letter;
    const reply = await openInMail({ to, subject, body });
    if (!reply.ok) setSaid(reply.failure.message);
    else if (reply.value.kind === 'opened') setSaid('Opened in your mail app. Mark it as sent when it is.');
    else if (reply.value.kind === 'tooLong') {
      // Beyond the budget mail programs fail without a word (formats.md 6): the words are copied, the link has the rest.
      if (!(await copy('Too long for a mail link, so the letter is copied. Paste it into a new message.'))) return;
      const started = await openInMail({ to, subject, body: '' });
      if (started.ok && started.value.kind === 'opened')
        setSaid('Too long for a mail link, so the letter is copied. Paste it into the message that opened.');
    } else {
      setHasMailApp(false);
      setSaid('No mail app opened. Copy the letter instead.');
    }
  };
  const saveAs = async (as: 'eml' | 'txt') => {
    if (isEmpty) return;
    if (sentAt === null) await keep();
    const reply = await saveFile({ as, ...letter });
    if (!reply.ok) setSaid(reply.failure.message);
    else if (reply.value !== null)
      setSaid(
        as === 'eml' && sentAt === null
          ? `Saved as ${reply.value.name}, a draft for your mail app. Nothing was sent.`
          : `Saved as ${reply.value.name}.`,
      );
  };
  const handleCopy = () => {
    if (!isEmpty) void copy('Letter copied.');
  };
  const handleSent = () => {
    if (!isEmpty && sentAt === null) onMarkSent();
  };
  useScreenKeys(title, [
    isMail
      ? { keys: 'mod+Enter', does: 'open in mail app', inText: true, run: () => void open() }
      : { keys: 'mod+Enter', does: 'copy the letter', inText: true, run: handleCopy },
    { keys: 'mod+shift+c', does: 'copy the letter', inText: true, run: handleCopy },
    { keys: 'mod+shift+e', does: 'save as a mail draft', inText: true, run: () => void saveAs('eml') },
    { keys: 'mod+shift+x', does: 'save as text', inText: true, run: () => void saveAs('txt') },
    { keys: 'mod+shift+p', does: 'print as a card', inText: true, run: () => void showCard() },
    { keys: 'mod+shift+s', does: 'mark as sent', inText: true, run: handleSent },
  ]);

  const saveMenu = (
    <Menu position="top-start">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={30}
          disabled={isEmpty}
          aria-label="Save as"
          title="Save as a file, or print as a card"
        >
          <IconFileDownload size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<KeyCaps keys="mod+shift+e" />} onClick={() => void saveAs('eml')}>
          Mail draft (.eml)…
        </Menu.Item>
        <Menu.Item rightSection={<KeyCaps keys="mod+shift+x" />} onClick={() => void saveAs('txt')}>
          Text (.txt)…
        </Menu.Item>
        <Menu.Item rightSection={<KeyCaps keys="mod+shift+p" />} onClick={() => void showCard()}>
          Card to print…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  const state =
    save.kind === 'notSaved'
      ? save.sentence
      : save.kind === 'saving'
        ? 'Saving'
        : isDraftKept
          ? 'Draft saved on this computer'
          : '';
  return (
    <div className={classes.actions}>
      {sentAt === null ? (
        <>
          {isMail && (
            <Button
              variant={isMailFirst ? 'filled' : 'default'}
              disabled={isEmpty}
              leftSection={<IconMail size={16} stroke={1.6} />}
              onClick={() => void open()}
            >
              Open in mail app
              <span className={classes.caps}>
                <KeyCaps keys="mod+Enter" />
              </span>
            </Button>
          )}
          <Button
            variant={isMailFirst ? 'default' : 'filled'}
            disabled={isEmpty}
            leftSection={<IconCopy size={16} stroke={1.6} />}
            onClick={handleCopy}
          >
            Copy
          </Button>
          {saveMenu}
        </>
      ) : (
        <>
          <Button variant="filled" onClick={onContinue}>
            {continueLabel}
          </Button>
          <Button leftSection={<IconCopy size={16} stroke={1.6} />} onClick={handleCopy}>
            Copy
          </Button>
          {saveMenu}
        </>
      )}
      <span role="status" className={classes.said}>
        {said === ''
          ? sentAt === null
            ? state
            : `Sent ${sayMoment(sentAt, now, zone).replace(/^(Today|Yesterday)/, (day) => day.toLowerCase())}`
          : said}
      </span>
      {sentAt === null && (
        <Button disabled={isEmpty} onClick={handleSent}>
          Mark as sent
        </Button>
      )}
    </div>
  );
}
