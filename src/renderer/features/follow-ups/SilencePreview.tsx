import type { LocalDate } from '../../../shared/domain/field';
import type { PreviewStep } from '../../../shared/domain/outreachPreview';
import { previewWords, type OutreachNaming } from '../../../shared/text/outreachWords';
import { SectionHeading } from '../../components/SectionHeading';
import { sayDay } from '../../lib/dates';
import classes from './Outreach.module.css';

/** “If nobody answers”: what the next three weeks hold. */
export function SilencePreview({
  steps,
  today,
  say,
}: {
  readonly steps: readonly PreviewStep[];
  readonly today: LocalDate;
  readonly say: OutreachNaming;
}) {
  return (
    <section aria-label="If nobody answers">
      <SectionHeading title="If nobody answers">three weeks</SectionHeading>
      {steps.length === 0 ? (
        <p className={classes.remark}>Nothing is waiting for an answer.</p>
      ) : (
        <ol className={classes.preview}>
          {steps.map((step, place) => {
            const { does, why } = previewWords(step, say);
            const isSameDay = steps[place - 1]?.day === step.day;
            return (
              <li key={`${step.day} ${step.kind} ${step.personId}`}>
                <span className={classes.previewDay} aria-hidden={isSameDay}>
                  {isSameDay ? '' : sayDay(step.day, today)}
                </span>
                <span>
                  {does}
                  {why !== '' && <span className={classes.why}>{why}</span>}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
