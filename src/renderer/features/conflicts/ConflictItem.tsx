import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Conflict } from '../../../shared/domain/conflict';
import { conflictTitle, currentValue, isProse, valueWords } from '../../../shared/domain/conflictFacts';
import { fieldWords } from '../../../shared/domain/fieldWords';
import type { Workspace } from '../../../shared/domain/workspace';
import { notify, notifyFailure } from '../../components/notify';
import { sayMoment, sayMomentInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useProcedure } from '../../workspace/useProcedure';
import { useCopyState, useSlice } from '../../workspace/WorkspaceProvider';
import type { Side } from './conflictFocus';
import classes from './Conflicts.module.css';
import { deviceWords } from './deviceWords';
import { useWriter } from './useWriter';
import { VersionText } from './VersionText';
import { wordDifference } from './wordDifference';

interface ConflictItemProps {
  readonly conflict: Conflict;
  readonly name: string;
  readonly workspace: Workspace;
  readonly onChoose: (use: Side) => void;
}

/** One field in two versions. Notes and letters, of which a window holds only some, are loaded first. */
export function ConflictItem(props: ConflictItemProps) {
  const { collection, recordId } = props.conflict;
  return collection === 'notes' || collection === 'messages' ? (
    <LoadedItem {...props} collection={collection} recordId={recordId} />
  ) : (
    <Item {...props} />
  );
}

function LoadedItem({
  collection,
  recordId,
  ...props
}: ConflictItemProps & { readonly collection: 'notes' | 'messages'; readonly recordId: string }) {
  const isHere = useSlice(collection, 'id', recordId);
  return isHere ? <Item {...props} /> : null;
}

function Item({ conflict, name, workspace, onChoose }: ConflictItemProps) {
  const { now, zone } = useToday();
  const own = useCopyState(({ phase }) => (phase.kind === 'open' ? phase.opened.device : ''));
  const copy = useProcedure('text.copy');
  const value = currentValue(workspace, conflict);
  const isGone = value === undefined;
  const writer = useWriter(conflict, value);
  const words = useMemo(() => {
    const say = (at: string) => sayMoment(at, now, zone);
    const of = (one: typeof value) => valueWords(workspace, conflict, one, say);
    return { current: of(value), kept: of(conflict.kept) };
  }, [workspace, conflict, value, now, zone]);
  const isText = isProse(conflict.collection, conflict.field);
  const pieces = useMemo(
    () =>
      isText && !isGone
        ? wordDifference(words.current, words.kept)
        : {
            current: [{ text: words.current, isOwn: false }],
            kept: [{ text: words.kept, isOwn: false }],
          },
    [isText, isGone, words],
  );
  const title = conflictTitle(name, conflict);
  const handleCopy = async () => {
    const reply = await copy({ text: words.kept });
    if (reply.ok) notify('Copied');
    else notifyFailure(reply.failure);
  };
  return (
    <article className={classes.item} data-conflict={conflict.id} aria-label={title}>
      <h3 className={classes.field}>{fieldWords(conflict.collection, conflict.field)}</h3>
      <div className={classes.sides}>
        <div className={classes.side}>
          <p className={classes.where}>
            {isGone ? 'Removed' : 'In your notes now'}
            {writer !== null &&
              `, written on ${deviceWords(writer.device, own)}, ${sayMomentInSentence(writer.at, now, zone)}`}
          </p>
          <VersionText label={`In your notes now, ${title}`} pieces={pieces.current} isSerif={isText && !isGone} />
          <Button
            data-side="current"
            aria-label={`${isGone ? 'Leave it removed' : 'Keep this'}, ${title}`}
            onClick={() => {
              onChoose('current');
            }}
          >
            {isGone ? 'Leave it removed' : 'Keep this'}
          </Button>
        </div>
        <div className={classes.side}>
          <p className={classes.where}>
            Written on {deviceWords(conflict.keptDevice, own)}, {sayMomentInSentence(conflict.at, now, zone)}
          </p>
          <VersionText label={`The other version, ${title}`} pieces={pieces.kept} isSerif={isText} />
          {isGone ? (
            // There is no place to put it back into.
            <Button data-side="kept" aria-label={`Copy these words, ${title}`} onClick={() => void handleCopy()}>
              Copy these words
            </Button>
          ) : (
            <Button
              data-side="kept"
              aria-label={`Use this, ${title}`}
              onClick={() => {
                onChoose('kept');
              }}
            >
              Use this
            </Button>
          )}
        </div>
      </div>
    </article>
  );
}
