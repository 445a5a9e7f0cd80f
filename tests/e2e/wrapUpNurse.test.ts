import nurse from '../fixtures/scenarios/nurse.json' with { type: 'json' };
import { expect, test } from '../support/e2e';
import { tellScenario } from '../support/scenarioStory';

test('the talks of the nurse become what the scenario says, by keyboard alone', async ({ launch }) => {
  test.setTimeout(360_000);
  const { wanted, proposed } = await tellScenario(launch, nurse, {
    locale: 'en-GB',
    timeZone: 'Europe/London',
    isMonthFirst: false,
    // Hạnh is named in the first talk and known by her full name before the last.
    unknown: ['PA5'],
  });
  // What was proposed before a key was pressed, of all that was meant; the rest was added by hand.
  expect(wanted).toBe(37);
  expect(proposed).toBeGreaterThanOrEqual(15);
});
