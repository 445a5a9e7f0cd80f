import { parentPort, workerData } from 'node:worker_threads';
import { holidayCountries, holidaysOf } from './holidayBook';
import type { HolidayAnswer, HolidayQuestion } from './holidayClient';

/** Answers one question beside the main thread: the library alone takes longer to load than a frame may. */
const { places, years } = workerData as HolidayQuestion;
const answer: HolidayAnswer =
  places === null
    ? { countries: holidayCountries(), years: [] }
    : { countries: [], years: places.flatMap((place) => years.map((year) => holidaysOf(place, year))) };
parentPort?.postMessage(answer);
