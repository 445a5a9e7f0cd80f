import { Alert, Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { letterPath } from '../../../shared/domain/letterNames';
import type { Message } from '../../../shared/domain/message';
import { cardSizes, type CardSize } from '../../../shared/domain/paperSheet';
import { wholeLetter } from '../../../shared/text/secondNote';
import { CrumbBar } from '../../components/CrumbBar';
import { EmptyState } from '../../components/EmptyState';
import { KeyCaps } from '../../components/KeyCaps';
import { StatusStrip } from '../../components/StatusStrip';
import { usePaper } from '../../components/usePaper';
import { useScreenKeys } from '../../lib/keyboard';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import { Card } from './Card';
import classes from './Card.module.css';

/** One letter as a card: to print, or to have beside one while writing it by hand. */
export function CardPage() {
  const { messageId = '' } = useParams();
  const navigate = useNavigate();
  const isHere = useSlice('messages', 'id', messageId);
  const message = useWorkspace((workspace) => workspace.messages[messageId]);
  const name = useWorkspace((workspace) => workspace.people[message?.personId ?? '']?.name ?? 'somebody');
  if (!isHere) return null;
  if (message === undefined || message.deletedAt !== null || message.body.trim() === '')
    return (
      <>
        <CrumbBar section={{ to: '/people', name: 'People' }} name="Card" />
        <div className={classes.screen}>
          <EmptyState
            line={message === undefined ? 'No letter is at this address.' : 'Nothing is written on this card yet.'}
            sentence="A card shows a letter that was begun. Write one from a person’s page."
          >
            <Button onClick={() => void navigate('/people')}>Show all people</Button>
          </EmptyState>
        </div>
      </>
    );
  return <CardScreen message={message} name={name} />;
}

function CardScreen({ message, name }: { readonly message: Message; readonly name: string }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<CardSize | null>(null);
  const [fits, setFits] = useState(true);
  const text = wholeLetter(message);
  const size = chosen ?? usualSize(text);
  const title = `Card to ${name}`;
  const paper = usePaper(title, size, !fits);
  const back = letterPath(message);
  useScreenKeys('Card', [
    { keys: 'mod+s', does: 'save as PDF', run: paper.save },
    { keys: 'mod+p', does: 'print', run: paper.print },
    { keys: 'z', does: 'the other size', run: () => setChosen(size === 'a6' ? 'a5' : 'a6') },
    { keys: 'Escape', does: 'back to the letter', run: () => void navigate(back) },
  ]);
  return (
    <>
      <CrumbBar section={{ to: back, name: 'Letter' }} name={title}>
        <Button onClick={paper.print} disabled={paper.isBusy}>
          Print
        </Button>
        <Button variant="filled" onClick={paper.save} disabled={paper.isBusy} rightSection={<KeyCaps keys="mod+s" />}>
          Save as PDF
        </Button>
      </CrumbBar>
      <div className={classes.screen}>
        <div className={classes.choices}>
          <SegmentedControl
            aria-label="Size of the card"
            value={size}
            data={Object.entries(cardSizes).map(([value, { name: label }]) => ({ value: value as CardSize, label }))}
            onChange={(value) => setChosen(value)}
          />
          <p className={classes.remark} role="status">
            {fits
              ? 'The letter and nothing else. Copy it by hand, or print it on card.'
              : size === 'a6'
                ? 'Too long for this card; the larger one has more room.'
                : 'Too long for one card, so it runs on to a second.'}
          </p>
        </div>
        {paper.trouble && (
          <Alert role="alert" color="red" variant="light" mt={12}>
            {paper.trouble.message}
          </Alert>
        )}
        <div className={classes.desk}>
          <Card key={size} text={text} size={size} onFits={setFits} />
        </div>
      </div>
      <StatusStrip
        hints={[
          { keys: ['mod+s'], does: 'PDF' },
          { keys: ['mod+p'], does: 'print' },
          { keys: ['Z'], does: 'size' },
        ]}
      />
    </>
  );
}

/** So many letters are read without effort on the small card. */
const ON_A6 = 420;

function usualSize(text: string): CardSize {
  return text.length <= ON_A6 ? 'a6' : 'a5';
}
