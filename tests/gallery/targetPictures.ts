import type { Page } from '@playwright/test';
import { organisationId, personId } from '../../src/shared/demo/sampleId';
import type { CommandInput, CommandName } from '../../src/shared/domain/commands';
import { does } from '../support/ask';
import type { Askwell } from '../support/launch';

/** What is done before pictures of the sprint, the map and the brainstorm are taken. */

/** Each picture is taken in several looks of one start, so what is there already is no fault. */
async function tries<Name extends CommandName>(page: Page, name: Name, input: CommandInput<Name>): Promise<void> {
  await does(page, name, input).catch((failure: unknown) => {
    if (!/already|finished|no longer/i.test(String(failure))) throw failure;
  });
}

export const sprintSteps = ['list', 'advocacy', 'motivation', 'posting', 'sorted'] as const;

/** A run of three organisations at this step; the one before is gone on with. */
export function sprintAt(step: (typeof sprintSteps)[number]) {
  return async ({ page }: Askwell) => {
    await tries(page, 'sprint.started', { id: 'spr_picture', edition: 'second' });
    const keys = ['OA1', 'OA2', 'OA3', 'OA4', 'OA5', 'OA6'];
    await tries(page, 'sprint.listed', {
      id: 'spr_picture',
      entries: keys.map((key) => ({
        id: `spe_${key.toLowerCase()}`,
        organisationId: organisationId(key),
        source: 'known' as const,
        name: null,
      })),
    });
    await tries(page, 'sprint.rated', {
      ratings: keys.map((key, place) => ({
        id: `spe_${key.toLowerCase()}`,
        advocacy: place % 2 === 0,
        motivation: [3, 2, 0, 3, 1, 2][place],
        posting: 1 + (place % 3),
      })),
    });
    await tries(page, 'sprint.stepped', { id: 'spr_picture', step });
    await page.waitForTimeout(400);
  };
}

export async function endsSprint({ page }: Askwell): Promise<void> {
  await tries(page, 'sprint.binned', { id: 'spr_picture' });
  await page.waitForTimeout(300);
}

export async function opensGap({ page }: Askwell): Promise<void> {
  await page.getByRole('gridcell', { name: /^Between organisations, at the top, company/ }).click();
  await page.getByRole('button', { name: 'Note somebody', exact: true }).click();
  await page.waitForTimeout(200);
}

export async function brainstorms({ page }: Askwell): Promise<void> {
  await tries(page, 'brainstorm.started', { id: 'bra_picture' });
  for (const key of ['PA1', 'PA3', 'PA4'])
    await tries(page, 'brainstorm.named', {
      id: `brn_${key.toLowerCase()}`,
      brainstormId: 'bra_picture',
      personId: personId(key),
      person: null,
    });
  await page.waitForTimeout(300);
}

export async function sortsBrainstorm(askwell: Askwell): Promise<void> {
  await tries(askwell.page, 'brainstorm.continued', { id: 'bra_picture', isClockNew: true });
  await askwell.page.getByRole('timer', { name: 'Time left' }).waitFor();
  await askwell.page.keyboard.press('Control+Enter');
  await askwell.page.getByRole('region', { name: 'Who came to mind' }).waitFor();
}
