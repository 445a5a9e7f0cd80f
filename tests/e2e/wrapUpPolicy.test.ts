import policy from '../fixtures/scenarios/policy.json' with { type: 'json' };
import { expect, test } from '../support/e2e';
import { tellScenario } from '../support/scenarioStory';

test('the talks of the student become what the scenario says, by keyboard alone, with the month first', async ({
  launch,
}) => {
  test.setTimeout(360_000);
  const { wanted, proposed } = await tellScenario(launch, policy, {
    locale: 'en-US',
    timeZone: 'America/New_York',
    isMonthFirst: true,
    unknown: [],
  });
  expect(wanted).toBe(33);
  expect(proposed).toBeGreaterThanOrEqual(12);
});
