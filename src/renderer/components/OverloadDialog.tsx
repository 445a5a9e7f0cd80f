import { Button, Checkbox, Group, Modal, NumberInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { overloadPlan, type Weighed } from '../../shared/domain/overload';
import { weekSpan } from '../../shared/domain/weekPlan';
import { settingsOf } from '../../shared/domain/workspace';
import { sayDayOfWeek } from '../lib/dates';
import { useToday } from '../lib/useToday';
import { useDispatch } from '../workspace/useDispatch';
import { useCollections, useWorkspace } from '../workspace/WorkspaceProvider';
import classes from './OverloadDialog.module.css';
import { useBusinessCalendar } from './useBusinessCalendar';

const read = ['followUps', 'interviews', 'people', 'goals', 'profile', 'settings'] as const;
/** Rows of what waits that are written out; all are put off, and all with a deadline stand in the sentence. */
const SHOWN = 40;

/** Too much: keeps what matters, says per thing why, and lets the rest wait until later working days. */
export function OverloadDialog({ onClose }: { readonly onClose: () => void }) {
  const dispatch = useDispatch();
  const { today, now } = useToday();
  const known = useCollections(read);
  const settings = useWorkspace(settingsOf);
  const { calendarFor } = useBusinessCalendar();
  const [keep, setKeep] = useState<number | string>(settings.networkActionsADay);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  // The moment it was opened stays: nothing moves under the hand that chooses.
  const [openedAt] = useState(now);
  const count = typeof keep === 'number' ? keep : 0;
  const plan = useMemo(
    () =>
      overloadPlan(known, today, openedAt, {
        keep: count,
        ...(chosen === null ? {} : { keptIds: chosen }),
        calendar: calendarFor(''),
      }),
    [known, today, openedAt, count, chosen, calendarFor],
  );
  const { kept, deferred, sentence } = plan;
  const turn = (id: string, isKept: boolean) => {
    const next = new Set(kept.map(({ followUp }) => followUp.id));
    if (isKept) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const handleKeep = async () => {
    if (deferred.length === 0) return;
    const reply = await dispatch(
      'week.eased',
      {
        startsOn: weekSpan(today, settings).first,
        letGo: deferred.map(({ followUp, until }) => ({ followUpId: followUp.id, until })),
      },
      { toast: sentence },
    );
    if (reply.ok) onClose();
  };
  const total = kept.length + deferred.length;
  return (
    <Modal
      opened
      onClose={onClose}
      title="Too much this week?"
      size={620}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void handleKeep();
        }}
      >
        {total === 0 ? (
          <p className={classes.sentence}>
            No letter, promise or follow-up waits for you this week, so there is nothing to let go. Talks stay where
            they are.
          </p>
        ) : (
          <>
            <NumberInput
              data-autofocus
              label={`Keep, of ${total} that this week asks for`}
              w={260}
              min={0}
              max={Math.min(total, 50)}
              allowDecimal={false}
              value={chosen === null && keep === '' ? keep : kept.length}
              onChange={(next) => {
                setChosen(null);
                setKeep(next);
              }}
            />
            <p role="status" className={classes.sentence}>
              {sentence}
            </p>
            <Rows title="Keep this week" rows={kept} isKept onTurn={turn} sayWhen={() => ''} />
            <Rows
              title="Let wait"
              rows={deferred.slice(0, SHOWN)}
              isKept={false}
              onTurn={turn}
              sayWhen={(id) => sayDayOfWeek(deferred.find(({ followUp }) => followUp.id === id)?.until ?? today, today)}
            />
            {deferred.length > SHOWN && (
              <p className={classes.more}>And {deferred.length - SHOWN} more, on working days after these.</p>
            )}
          </>
        )}
        <Group gap="sm" mt="md">
          {total > 0 && (
            <Button type="submit" variant="filled" disabled={deferred.length === 0}>
              {deferred.length === 0
                ? 'Nothing to let wait'
                : deferred.length === 1
                  ? 'Let one thing wait'
                  : `Let ${deferred.length} things wait`}
            </Button>
          )}
          <Button
            variant={total === 0 ? 'filled' : 'subtle'}
            data-autofocus={total === 0 || undefined}
            onClick={onClose}
          >
            {total === 0 ? 'Close' : 'Cancel'}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface RowsProps {
  readonly title: string;
  readonly rows: readonly Weighed[];
  readonly isKept: boolean;
  readonly onTurn: (id: string, isKept: boolean) => void;
  readonly sayWhen: (id: string) => string;
}

function Rows({ title, rows, isKept, onTurn, sayWhen }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.rows}>
        {rows.map(({ followUp, reasons }) => (
          <li key={followUp.id}>
            <Checkbox
              size="xs"
              checked={isKept}
              aria-label={`Keep this week: ${followUp.title}`}
              onChange={(event) => {
                onTurn(followUp.id, event.currentTarget.checked);
              }}
            />
            <div className={classes.words}>
              <div className={classes.title}>{followUp.title}</div>
              <div className={classes.why}>{reasons.join(' ')}</div>
            </div>
            <span className={classes.when}>{sayWhen(followUp.id)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
