import type { Worker } from 'node:worker_threads';
import type { HolidayCountry, HolidayPlace, HolidayYear } from '../../shared/holidayContract';

/** `places: null` asks for the list of countries. */
export interface HolidayQuestion {
  readonly places: readonly HolidayPlace[] | null;
  readonly years: readonly number[];
}

export interface HolidayAnswer {
  readonly countries: readonly HolidayCountry[];
  readonly years: readonly HolidayYear[];
}

/**
 * Asks a worker for holidays and remembers what it said: the past and the next years of a few countries are a few
 * kilobytes, the library that knows them 24 MB, so the worker goes as soon as it has answered.
 */
export class HolidayClient {
  readonly #start: (question: HolidayQuestion) => Worker;
  readonly #known = new Map<string, HolidayYear>();
  #countries: Promise<readonly HolidayCountry[]> | null = null;

  constructor(start: (question: HolidayQuestion) => Worker) {
    this.#start = start;
  }

  async list(places: readonly HolidayPlace[], years: readonly number[]): Promise<HolidayYear[]> {
    const wanted = places.flatMap((place) => years.map((year) => ({ ...place, year })));
    const missing = wanted.filter((one) => !this.#known.has(keyOf(one)));
    if (missing.length > 0) {
      const asked = new Map(missing.map(({ country, region }) => [`${country} ${region}`, { country, region }]));
      const answer = await this.#ask({
        places: [...asked.values()],
        years: [...new Set(missing.map(({ year }) => year))],
      });
      for (const year of answer.years) this.#known.set(keyOf(year), year);
    }
    return wanted.flatMap((one) => this.#known.get(keyOf(one)) ?? []);
  }

  countries(): Promise<readonly HolidayCountry[]> {
    this.#countries ??= this.#ask({ places: null, years: [] }).then(
      ({ countries }) => countries,
      (error: unknown) => {
        // Asked again, it may go better.
        this.#countries = null;
        throw error;
      },
    );
    return this.#countries;
  }

  #ask(question: HolidayQuestion): Promise<HolidayAnswer> {
    const worker = this.#start(question);
    return new Promise<HolidayAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        reject(new Error('The holiday worker ended without an answer'));
      });
    }).finally(() => {
      void worker.terminate();
    });
  }
}

function keyOf({ country, region, year }: HolidayPlace & { readonly year: number }): string {
  return `${country} ${region} ${year}`;
}
