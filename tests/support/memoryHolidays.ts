import type { Implementation } from '../../src/main/answer';

/** The holiday book in this process; its library is loaded by the tests that ask for it, not by all. */
export const memoryHolidays: Pick<Implementation<null>, 'holidays.list' | 'holidays.countries'> = {
  'holidays.list': async ({ places, years }) => {
    const { holidaysOf } = await import('../../src/main/holidays/holidayBook');
    return places.flatMap((place) => years.map((year) => holidaysOf(place, year)));
  },
  'holidays.countries': async () => (await import('../../src/main/holidays/holidayBook')).holidayCountries(),
};
