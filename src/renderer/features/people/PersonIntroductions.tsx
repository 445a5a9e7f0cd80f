import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { introductionCounts } from '../../../shared/domain/introductionChain';
import { stepNames } from '../../../shared/domain/introductionNames';
import { introductionLines } from '../../../shared/domain/introductionStanding';
import type { Person } from '../../../shared/domain/person';
import { nextWords } from '../../../shared/text/introductionWords';
import { AutosaveTags } from '../../components/AutosaveTags';
import { SectionHeading } from '../../components/SectionHeading';
import { useToday } from '../../lib/useToday';
import { useOnRecord } from '../../components/useOnRecord';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';
import { usePersonFields } from './usePersonFields';

/** What they look for and give, the introductions that are under way with them, and how many went each way. */
export function PersonIntroductions({ person }: { readonly person: Person }) {
  const { today } = useToday();
  const navigate = useNavigate();
  const save = usePersonFields(person.id);
  const all = useWorkspace((w) => ({
    people: w.people,
    interviews: w.interviews,
    touchpoints: w.touchpoints,
    introductions: w.introductions,
    followUps: w.followUps,
    observations: w.observations,
    evidence: w.evidence,
    needs: w.needs,
    resources: w.resources,
  }));
  const { known } = useOnRecord(all);
  const lines = useMemo(
    () =>
      introductionLines(known, today).filter(
        ({ group, introduction: { byPersonId, aPersonId, bPersonId } }) =>
          group !== 'done' && [byPersonId, aPersonId, bPersonId].includes(person.id),
      ),
    [known, today, person.id],
  );
  const { made, received } = useMemo(
    () => introductionCounts(known.introductions, person.id),
    [known.introductions, person.id],
  );
  return (
    <section aria-label="Introductions" className={classes.section}>
      <SectionHeading title="Introductions">
        {made + received > 0 && `${made} made, ${received} received`}
      </SectionHeading>
      <ul className={classes.people}>
        {lines.map(({ introduction, next }) => {
          const names = stepNames(introduction, (id) => all.people[id]);
          const others = [introduction.byPersonId, introduction.aPersonId, introduction.bPersonId].filter(
            (id) => id !== null && id !== person.id,
          );
          return (
            <li key={introduction.id}>
              <Link to={`/people/introductions?at=${introduction.id}`}>
                {others.map((id) => (id === null ? '' : (all.people[id]?.name ?? ''))).join(', ')}:{' '}
                {nextWords(next, introduction, names)}
              </Link>
            </li>
          );
        })}
      </ul>
      <AutosaveTags
        label="Looks for"
        value={person.asks}
        placeholder="People who install systems"
        onSave={(asks) => save({ asks })}
      />
      <AutosaveTags
        label="Can give others"
        value={person.offers}
        placeholder="Installing flow boards"
        onSave={(offers) => save({ offers })}
      />
      <Button variant="subtle" mt={8} onClick={() => void navigate(`/people/introductions?with=${person.id}`)}>
        Introduce to somebody
      </Button>
    </section>
  );
}
