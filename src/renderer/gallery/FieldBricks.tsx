import { useState } from 'react';
import { AutosaveTags } from '../components/AutosaveTags';
import { AutosaveText } from '../components/AutosaveText';
import { DayField } from '../components/DayField';
import { FollowUpTick } from '../components/FollowUpTick';
import { OwedList } from '../components/OwedList';
import { ZoneSelect } from '../components/ZoneSelect';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { Exhibit, State } from './Exhibit';
import classes from './Gallery.module.css';

const long =
  'Which alarms did they remove first, who in the room knew a ward, and how did they find out that nobody had looked at them for a year? '.repeat(
    2,
  );
const keeps = () => Promise.resolve(true);

/** Bricks that take something in. Nothing of it is kept, but a tick of a follow-up is. */
export function FieldBricks() {
  const { today } = useToday();
  const [day, setDay] = useState(today);
  const [zone, setZone] = useState('Europe/London');
  const followUps = useWorkspace((workspace) => workspace.followUps);
  const some = Object.values(followUps).filter(({ deletedAt }) => deletedAt === null);
  const done = some.find(({ doneAt }) => doneAt !== null);
  const open = some.filter(({ doneAt }) => doneAt === null).slice(0, 3);
  return (
    <>
      <Exhibit name="AutosaveText">
        <State says="empty">
          <div className={classes.field}>
            <AutosaveText label="Role" value="" onSave={keeps} placeholder="What they do" />
          </div>
        </State>
        <State says="labelled">
          <div className={classes.field}>
            <AutosaveText label="Role" isLabelled value="Clinical product lead" onSave={keeps} />
          </div>
        </State>
        <State says="long">
          <div className={classes.field}>
            <AutosaveText label="Notes" isLong value={long} onSave={keeps} />
          </div>
        </State>
        {(['line', 'letter', 'purpose'] as const).map((serif) => (
          <State key={serif} says={`quiet, ${serif}`}>
            <div className={classes.field}>
              <AutosaveText
                label="Purpose"
                isLong
                isQuiet
                serif={serif}
                value="Who in the room knew a ward?"
                onSave={keeps}
              />
            </div>
          </State>
        ))}
        <State says="quiet, empty">
          <div className={classes.field}>
            <AutosaveText
              label="Purpose"
              isLong
              isQuiet
              serif="line"
              value=""
              onSave={keeps}
              placeholder="Who are they, in two sentences?"
            />
          </div>
        </State>
      </Exhibit>
      <Exhibit name="AutosaveTags">
        <State says="empty">
          <div className={classes.field}>
            <AutosaveTags label="Interests" value={[]} onSave={keeps} placeholder="Alarms, nights" />
          </div>
        </State>
        <State says="many, and a long one">
          <div className={classes.field}>
            <AutosaveTags
              label="Interests"
              value={[
                'alarms',
                'night shifts',
                'how boards are read at night by people who have been awake since six',
                '查房',
              ]}
              onSave={keeps}
            />
          </div>
        </State>
      </Exhibit>
      <Exhibit name="DayField">
        <State says="this year">
          <DayField label="Day" value={day} onChange={setDay} today={today} />
        </State>
        <State says="another year">
          <DayField label="Day of another year" value="2024-02-29" onChange={setDay} today={today} />
        </State>
      </Exhibit>
      <Exhibit name="ZoneSelect">
        <State says="chosen">
          <div className={classes.field}>
            <ZoneSelect aria-label="Zone" value={zone} onChange={setZone} />
          </div>
        </State>
        <State says="none">
          <div className={classes.field}>
            <ZoneSelect aria-label="No zone" value="" onChange={setZone} />
          </div>
        </State>
      </Exhibit>
      <Exhibit name="FollowUpTick, OwedList">
        {done !== undefined && (
          <State says="done">
            <FollowUpTick followUp={done} />
          </State>
        )}
        <State says="owed">
          <div className={classes.field}>
            <OwedList followUps={open} sayMore={() => 'for Odalys Thornwhistle'} />
          </div>
        </State>
      </Exhibit>
    </>
  );
}
