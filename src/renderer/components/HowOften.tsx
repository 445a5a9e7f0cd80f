import { Select } from '@mantine/core';
import { cadenceName } from '../../shared/domain/cadence';
import { circles, type Circle, type Person } from '../../shared/domain/person';
import { rhythmOf } from '../../shared/domain/touchRhythm';
import { settingsOf } from '../../shared/domain/workspace';
import { circleNames } from '../../shared/text/circleNames';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { CadenceChoice } from './CadenceChoice';
import classes from './HowOften.module.css';

interface HowOftenProps {
  readonly person: Person;
  /** Answers whether it is durable. */
  readonly save: (fields: {
    readonly cadenceDays?: number | null;
    readonly circle?: Circle | null;
  }) => Promise<boolean>;
}

/** A person’s own rhythm, or the circle whose rhythm holds while there is none, and which of them counts. */
export function HowOften({ person, save }: HowOftenProps) {
  const settings = useWorkspace(settingsOf);
  const rhythm = rhythmOf(person, settings);
  return (
    <div className={classes.choices}>
      <CadenceChoice days={rhythm.days} onChange={(cadenceDays) => void save({ cadenceDays })} />
      <Select
        aria-label="Circle"
        clearable
        placeholder="No circle"
        data={circles.map((circle) => ({
          value: circle,
          label: `${circleNames[circle]}, ${cadenceName(settings.circleDays[circle]).toLowerCase()}`,
        }))}
        value={person.circle}
        onChange={(value) => void save({ circle: circles.find((circle) => circle === value) ?? null })}
      />
      {rhythm.from === 'own' && (person.circle !== null || person.tags.length > 0) && (
        <div className={classes.from}>
          This rhythm is {person.name}’s own.{' '}
          <button type="button" className={classes.link} onClick={() => void save({ cadenceDays: null })}>
            Use that of tag or circle
          </button>
        </div>
      )}
      {rhythm.from === 'tag' && <div className={classes.from}>From the tag “{rhythm.name}”, in Settings.</div>}
      {rhythm.from === 'circle' && person.circle !== null && (
        <div className={classes.from}>From the circle {circleNames[person.circle].toLowerCase()}, in Settings.</div>
      )}
    </div>
  );
}
