import { useMemo } from 'react';
import {
  expectedReplies,
  outreachStatistics,
  statisticDimensions,
  type StatisticDimension,
  type StatisticRow,
} from '../../../shared/domain/outreachStatistics';
import type { OutreachState } from '../../../shared/domain/outreachState';
import type { Settings } from '../../../shared/domain/settings';
import type { Interval } from '../../../shared/domain/wilson';
import { SectionHeading } from '../../components/SectionHeading';
import { dimensionNames, rowName } from './outreachNames';
import classes from './Outreach.module.css';

const percent = (share: number) => `${Math.round(share * 100)}`;

/** “33 % (23 to 45)”. */
function sayInterval({ share, from, to }: Interval): string {
  return `${percent(share)} % (${percent(from)} to ${percent(to)})`;
}

/** Reply and meeting rates that say how little they know: a range, or that there are too few to tell. */
export function ReplyStatistics({
  states,
  settings,
  today,
}: {
  readonly states: readonly OutreachState[];
  readonly settings: Settings;
  readonly today: string;
}) {
  const { all, by, tooNew, bounced } = useMemo(
    () => outreachStatistics(states, settings, today, settings.tellRatesFrom),
    [states, settings, today],
  );
  const left = [
    tooNew === 0 ? '' : `${tooNew} sent too lately to count`,
    bounced === 0 ? '' : `${bounced} that came back undelivered`,
  ].filter((part) => part !== '');
  return (
    <section aria-label="Replies">
      <SectionHeading title="Replies">
        {all.n} first {all.n === 1 ? 'note' : 'notes'}
      </SectionHeading>
      {all.n === 0 ? (
        <p className={classes.remark}>
          None has had its {settings.nudgeAfterBusinessDays} business days yet. Dalton expects an answer to{' '}
          {percent(expectedReplies.from)} to {percent(expectedReplies.to)} % of first notes.
        </p>
      ) : (
        <>
          <Rate row={all} name="All" tellFrom={settings.tellRatesFrom} />
          {statisticDimensions.map((dimension) => (
            <Dimension key={dimension} dimension={dimension} rows={by[dimension]} settings={settings} />
          ))}
          <p className={classes.remark}>
            Each share stands with the range it may truly have, 19 times in 20 (Wilson’s score interval); the grey band
            is the {percent(expectedReplies.from)} to {percent(expectedReplies.to)} % that Dalton expects. A no counts
            as a reply. Under {settings.tellRatesFrom} notes there are too few to tell.
            {left.length > 0 && ` Left out: ${left.join(', ')}.`}
          </p>
        </>
      )}
    </section>
  );
}

function Dimension({
  dimension,
  rows,
  settings,
}: {
  readonly dimension: StatisticDimension;
  readonly rows: readonly StatisticRow[];
  readonly settings: Settings;
}) {
  return (
    <>
      <h3 className={classes.dimension}>{dimensionNames[dimension]}</h3>
      {rows.map((row) => (
        <Rate
          key={row.key}
          row={row}
          name={rowName(dimension, row.key, settings.outreachWords, settings.outreachWordsMax)}
          tellFrom={settings.tellRatesFrom}
        />
      ))}
    </>
  );
}

function Rate({
  row,
  name,
  tellFrom,
}: {
  readonly row: StatisticRow;
  readonly name: string;
  readonly tellFrom: number;
}) {
  const { n, replies, meetings, replyRate, meetingRate } = row;
  return (
    <div className={classes.rate}>
      <span className={classes.rateName}>{name}</span>
      {replyRate === null || meetingRate === null ? (
        <span className={classes.few} title={`A rate is given from ${tellFrom} notes on`}>
          Too few to tell (n = {n})
          <span className={classes.why}>
            {replies} answered, {meetings} met
          </span>
        </span>
      ) : (
        <>
          <Range interval={replyRate} />
          <span className={classes.rateWords}>
            {replies} of {n} answered: {sayInterval(replyRate)}
            <br />
            {meetings} met: {sayInterval(meetingRate)}
          </span>
        </>
      )}
    </div>
  );
}

/** The share as a dot in its range, over the band that the method expects. The words beside it say the same. */
function Range({ interval }: { readonly interval: Interval }) {
  return (
    <svg aria-hidden viewBox="0 0 100 12" preserveAspectRatio="none" className={classes.range}>
      <rect
        x={expectedReplies.from * 100}
        width={(expectedReplies.to - expectedReplies.from) * 100}
        y={0}
        height={12}
        className={classes.band}
      />
      <line
        x1={interval.from * 100}
        x2={Math.max(interval.to, interval.from + 0.01) * 100}
        y1={6}
        y2={6}
        className={classes.whisker}
      />
      <line x1={interval.share * 100} x2={interval.share * 100} y1={1} y2={11} className={classes.share} />
    </svg>
  );
}
