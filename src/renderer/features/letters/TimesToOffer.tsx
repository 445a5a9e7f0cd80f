import { Button, Checkbox } from '@mantine/core';
import { memo } from 'react';
import { KeyCaps } from '../../components/KeyCaps';
import { SectionHeading } from '../../components/SectionHeading';
import { shortDay } from '../../../shared/text/bothClocks';
import classes from './Letters.module.css';
import type { OfferedTimes } from './useOfferedTimes';

interface TimesToOfferProps {
  readonly offered: OfferedTimes;
  readonly onPutIn: () => void;
}

/** Free times for the talk, in their clock, each with its reason; those that are ticked go into the letter. */
export const TimesToOffer = memo(function TimesToOffer({ offered, onPutIn }: TimesToOfferProps) {
  const { times, passedOver, isReady, isWithoutHolidays, chosen, toggle, words } = offered;
  return (
    <section aria-label="Times to offer" className={classes.gaps}>
      <SectionHeading title="Times to offer">
        <KeyCaps keys="F9" />
      </SectionHeading>
      {!isReady ? (
        <p className={classes.hint}>Looking up the public holidays of both.</p>
      ) : (
        <>
          {times.length === 0 && (
            <p className={classes.hint}>
              No time in the next weeks suits both. Offer one by hand, or look at your hours.
            </p>
          )}
          <ul className={classes.times}>
            {times.map(({ at, day, clock, why }) => (
              <li key={at}>
                <Checkbox
                  label={`${shortDay(day)}, ${clock}`}
                  description={why}
                  checked={chosen.has(at)}
                  onChange={() => {
                    toggle(at);
                  }}
                />
              </li>
            ))}
          </ul>
          {isWithoutHolidays && (
            <p className={classes.hint}>The public holidays could not be read, so look at these days yourself.</p>
          )}
          {passedOver.length > 0 && <p className={classes.hint}>Passed over. {passedOver.join('. ')}.</p>}
          {times.length > 0 && (
            <Button
              size="compact-sm"
              variant="subtle"
              className={classes.again}
              disabled={words === ''}
              onClick={onPutIn}
            >
              Put into the letter
            </Button>
          )}
        </>
      )}
    </section>
  );
});
