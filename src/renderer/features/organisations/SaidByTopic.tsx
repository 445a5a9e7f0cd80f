import type { Observation } from '../../../shared/domain/organisation';
import type { OrganisationFacts } from '../../../shared/domain/organisationFacts';
import { SectionHeading } from '../../components/SectionHeading';
import classes from './Organisation.module.css';
import { Source } from './Source';

const topicNames: Readonly<Record<Observation['topic'], string>> = {
  culture: 'Culture',
  trend: 'Trends',
  insight: 'Insights',
  advice: 'Advice',
};

/** What people say, topic by topic and side by side, each with its source. */
export function SaidByTopic({
  name,
  facts: { said, now },
}: {
  readonly name: string;
  readonly facts: OrganisationFacts;
}) {
  const names = now.slice(0, 2).map(({ person }) => person.name);
  return (
    <section aria-label="What people say">
      <SectionHeading title="What people say" />
      {said.length === 0 && (
        <p className={classes.nothing}>
          Nobody has told you about {name} yet.{names.length > 0 && ` ${names.join(' and ')} might know.`}
        </p>
      )}
      {said.map(({ topic, observations }) => (
        <div key={topic} className={classes.topic}>
          <div>
            <div className={classes.topicName}>{topicNames[topic]}</div>
            <div className={classes.meta}>{sayVoices(observations)}</div>
          </div>
          <ul className={classes.saids}>
            {observations.map((observation) => (
              <li key={observation.id}>
                <p className={`aw-serif ${classes.words ?? ''}`}>{observation.text}</p>
                <Source said={observation} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function sayVoices(observations: readonly Observation[]): string {
  const voices = new Set(observations.map(({ personId }) => personId)).size;
  return `${voices} ${voices === 1 ? 'voice' : 'voices'}`;
}
