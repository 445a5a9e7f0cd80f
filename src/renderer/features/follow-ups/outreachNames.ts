import type { Channel, Variant } from '../../../shared/domain/message';
import type { StatisticDimension } from '../../../shared/domain/outreachStatistics';

/** How outreach is told apart on screen. */
export const channelNames: Readonly<Record<Channel, string>> = {
  email: 'E-mail',
  linkedin: 'LinkedIn note',
  inmail: 'InMail',
  text: 'Text message',
  phone: 'Phone',
  letter: 'Letter',
};

export const variantNames: Readonly<Record<Variant, string>> = {
  '': 'Not said',
  referred: 'Somebody sent me',
  alumni: 'Same school or place',
  cold: 'Cold, with a detail',
  inside: 'Inside my organisation',
  group: 'Same group or event',
};

export const dimensionNames: Readonly<Record<StatisticDimension, string>> = {
  channel: 'Channel',
  variant: 'Connection',
  length: 'Length',
  weekday: 'Weekday',
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The words of a row: “E-mail”, “75 words or fewer”, “Tuesday”. */
export function rowName(dimension: StatisticDimension, key: string, words: number, most: number): string {
  switch (dimension) {
    case 'channel':
      return channelNames[key as Channel];
    case 'variant':
      return variantNames[key as Variant];
    case 'weekday':
      return weekdays[Number(key)] ?? key;
    case 'length':
      return (
        { short: `${words} words or fewer`, middle: `${words + 1} to ${most} words`, long: `Over ${most} words` }[
          key
        ] ?? 'Text not kept'
      );
  }
}
