import { Button, Radio, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { finishedSprints, sorted, sprintLines } from '../../../shared/domain/sprintFacts';
import { sayScore } from '../../../shared/domain/sprintEditions';
import { plannedMinutes } from '../../../shared/domain/sprintClock';
import { sprintEditions, sprintSteps, type Sprint } from '../../../shared/domain/sprint';
import { dayOfInstant } from '../../../shared/domain/time';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { sayPartialDate } from '../../../shared/text/partialDate';
import { SectionHeading } from '../../components/SectionHeading';
import { useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Sprint.module.css';
import { editionNames, stepNames } from './sprintWords';

/** What the run is, in which edition, and what earlier ones said. */
export function SprintBegin() {
  const dispatch = useDispatch();
  const settings = useWorkspace(settingsOf);
  const zone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  const known = useWorkspace(({ sprints, sprintEntries, organisations }) => ({
    sprints,
    sprintEntries,
    organisations,
  }));
  const earlier = useMemo(() => finishedSprints(known), [known]);
  const [edition, setEdition] = useState<Sprint['edition']>(earlier[0]?.edition ?? 'second');
  const begin = () => void dispatch('sprint.started', { id: newId('sprints'), edition });
  useScreenKeys('Sprint', [{ keys: 'mod+Enter', does: 'begin', run: begin, inText: true }]);
  const timed = sprintSteps.filter((step) => plannedMinutes(step, settings) > 0);
  const minutes = timed.reduce((sum, step) => sum + plannedMinutes(step, settings), 0);
  return (
    <div className={classes.begin}>
      <p className={`aw-serif ${classes.prompt ?? ''}`}>
        {earlier.length === 0
          ? `${settings.sprintListGoal} places, rated by feeling, and ${settings.sprintBatch} to begin with.`
          : 'The same list again, with what you know now.'}
      </p>
      <p className={classes.text}>
        {timed.map((step) => `${stepNames[step]} ${plannedMinutes(step, settings)}`).join(', ')}: {minutes} minutes in
        all, with the keyboard alone. The clock is quiet; going over is fine, and you can pause, step back, or close
        Askwell and go on later.
      </p>
      <p className={classes.text}>
        While the clock runs, research waits: pages of organisations and people and the search for them stay closed
        until you pause or the list is sorted. Looking up one place costs the time of ten. Calls, follow-ups and
        settings stay open, and the sprint goes on beside them.
      </p>
      <Radio.Group
        label="Which edition’s scale"
        value={edition}
        onChange={(value) => setEdition(sprintEditions.find((one) => one === value) ?? 'second')}
      >
        <Stack gap={8} pt={8}>
          {sprintEditions.map((one) => (
            <Radio key={one} value={one} label={editionNames[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <div className={classes.actions}>
        <Button variant="filled" autoFocus onClick={begin}>
          {earlier.length === 0 ? 'Begin' : 'Begin a new run'}
        </Button>
      </div>
      <p className={classes.meta}>
        After the LAMP list of “The 2-Hour Job Search” by Steve Dalton, in our own words. Askwell is not affiliated with
        the author or the book.
      </p>
      {earlier.length > 0 && (
        <section aria-label="Earlier runs" className={classes.earlier}>
          <SectionHeading title="Earlier runs" count={earlier.length} />
          {earlier.map((sprint) => {
            const lines = sorted(sprintLines(known, sprint.id));
            const batch = sprint.batchIds.flatMap((id) => known.organisations[id]?.name ?? []);
            return (
              <details key={sprint.id}>
                <summary>
                  {sayPartialDate(dayOfInstant(sprint.endedAt ?? sprint.startedAt, zone))}, {sprint.edition} edition,{' '}
                  {lines.length} listed; began with {batch.join(', ')}
                </summary>
                <table className={classes.past}>
                  <thead>
                    <tr>
                      <th scope="col">Organisation</th>
                      <th scope="col">M</th>
                      <th scope="col">P</th>
                      <th scope="col">A</th>
                    </tr>
                  </thead>
                  <tbody>
                    {lines.map(({ entry, organisation }) => (
                      <tr key={entry.id}>
                        <th scope="row">{organisation.name}</th>
                        <td>{entry.motivation === null ? '–' : sayScore(sprint.edition, entry.motivation)}</td>
                        <td>{entry.posting ?? '–'}</td>
                        <td>{entry.advocacy === null ? '–' : entry.advocacy ? 'Y' : 'N'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </details>
            );
          })}
        </section>
      )}
    </div>
  );
}
