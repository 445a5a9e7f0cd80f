import { Button } from '@mantine/core';
import { worthNames } from '../../../shared/domain/eventFacts';
import type { EventRecord } from '../../../shared/domain/gathering';
import { AutosaveText } from '../../components/AutosaveText';
import { Choice } from '../../components/Choice';
import { SectionHeading } from '../../components/SectionHeading';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Events.module.css';
import { useEventFields } from './useEventFields';

export const worths = worthNames.map((name, place) => ({ value: place + 1, name }));

/** Afterwards: what was learned, and whether it was worth it for both sides. It is said again before the next time. */
export function Afterwards({ event, isOver }: { readonly event: EventRecord; readonly isOver: boolean }) {
  const dispatch = useDispatch();
  const save = useEventFields(event.id);
  const judge = (field: 'worthForMe' | 'worthForThem') => (worth: number) =>
    void save({
      [field]: event[field] === worth ? null : worth,
      ...(event.state === 'attended' ? {} : { state: 'attended' }),
    });
  const isMissed = event.state === 'missed';
  return (
    <section aria-label="Afterwards" className={classes.part}>
      <SectionHeading title="Afterwards" />
      {isMissed ? (
        <p className={classes.why}>You did not go. That is kept, without a word more.</p>
      ) : (
        <>
          <div className={classes.judged}>
            <span>Worth it for you?</span>
            <Choice label="Worth it for you" options={worths} value={event.worthForMe} onChoose={judge('worthForMe')} />
          </div>
          <div className={classes.judged}>
            <span>And for those you talked to?</span>
            <Choice
              label="Worth it for them"
              options={worths}
              value={event.worthForThem}
              onChoose={judge('worthForThem')}
            />
          </div>
          <AutosaveText
            label="What you learned"
            isLabelled
            isLong
            serif="line"
            value={event.learned}
            at={`${event.id}.learned`}
            maxLength={20_000}
            placeholder="What will you still know next month?"
            onSave={(learned) => save({ learned })}
          />
        </>
      )}
      {(isOver || isMissed) && (
        <Button
          variant="subtle"
          w="fit-content"
          onClick={() =>
            void dispatch(
              'event.changed',
              { id: event.id, fields: { state: isMissed ? 'planned' : 'missed' } },
              { toast: isMissed ? 'Back among the events' : 'Kept as not gone' },
            )
          }
        >
          {isMissed ? 'I did go' : 'I did not go'}
        </Button>
      )}
    </section>
  );
}
