import { Button, Switch, TextInput } from '@mantine/core';
import { circles } from '../../../shared/domain/person';
import { settingsOf } from '../../../shared/domain/workspace';
import { circleNames } from '../../../shared/text/circleNames';
import { fold } from '../../../shared/text/fold';
import { useLineEntry } from '../../components/useEntry';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { NumberSetting } from './NumberSetting';
import { SettingRow } from './SettingRow';
import classes from './Settings.module.css';
import { useNumber } from './useNumber';

/** How often to be in touch, and when Askwell says so: presets, not dogma. */
export function TouchSection() {
  const dispatch = useDispatch();
  const { circleDays, showsBalance } = useWorkspace(settingsOf);
  const number = useNumber();
  return (
    <>
      {circles.map((circle) => (
        <SettingRow
          key={circle}
          name={`Circle: ${circleNames[circle].toLowerCase()}`}
          says={
            circle === 'close'
              ? 'A rhythm for many at once. A person’s own comes first, then a tag’s, then this.'
              : undefined
          }
        >
          <NumberSetting
            label={`Circle ${circleNames[circle].toLowerCase()}`}
            unit="days"
            value={circleDays[circle]}
            from={1}
            to={3_650}
            onSave={async (days) =>
              (await dispatch('settings.changed', { fields: { circleDays: { ...circleDays, [circle]: days } } })).ok
            }
          />
        </SettingRow>
      ))}
      <TagRhythms />
      <SettingRow
        name="A rhythm of your own"
        says="So many gaps between touches make one, and so much longer than the usual one is drifting apart."
      >
        {number('driftGaps', 'Gaps that make a rhythm', 1, 50, 'gaps')}
        {number('driftPercent', 'Drifting from', 100, 1_000, '%')}
      </SettingRow>
      <SettingRow name="A long silence" says="Where no rhythm is chosen and none is known.">
        {number('silenceDays', 'A long silence', 30, 3_650, 'days')}
      </SettingRow>
      <SettingRow
        name="What they told you of"
        says="A launch in March is a reason to write from before its day until after it."
      >
        {number('occasionBeforeDays', 'Before its day', 0, 60, 'days')}
        {number('occasionAfterDays', 'After its day', 1, 365, 'days')}
      </SettingRow>
      <SettingRow
        name="A tie that fell silent"
        says="After so many years, one person at a time. Levin, Walter and Murnighan asked about three."
      >
        {number('dormantYears', 'Silent for', 1, 20, 'years')}
        {number('dormantEveryDays', 'Another one after', 1, 365, 'days')}
      </SettingRow>
      <SettingRow name="Given and received" says="Over the whole network, in Keep in touch. Never for one person.">
        <Switch
          aria-label="Show what was given and received"
          checked={showsBalance}
          onChange={(event) =>
            void dispatch('settings.changed', { fields: { showsBalance: event.currentTarget.checked } })
          }
        />
      </SettingRow>
    </>
  );
}

/** Rhythms for everybody with a tag, in the order in which they count. */
function TagRhythms() {
  const dispatch = useDispatch();
  const { tagCadences } = useWorkspace(settingsOf);
  const save = async (next: typeof tagCadences, toast?: string) =>
    (await dispatch('settings.changed', { fields: { tagCadences: next } }, toast === undefined ? {} : { toast })).ok;
  const isIn = (tag: string) => tagCadences.some((known) => fold(known.tag) === fold(tag.trim()));
  const { text, setText, send, failure } = useLineEntry(async (tag) =>
    isIn(tag)
      ? { ok: true }
      : dispatch(
          'settings.changed',
          { fields: { tagCadences: [...tagCadences, { tag: tag.trim(), days: NEW_DAYS }] } },
          { isQuiet: true },
        ),
  );
  const name = text.trim();
  const isKnown = isIn(text);
  return (
    <SettingRow
      name="Rhythms for tags"
      says="For everybody with the tag. Where somebody has several, the first of this list counts."
      isWide
    >
      {tagCadences.length > 0 && (
        <ul className={classes.tagRhythms}>
          {tagCadences.map((known, place) => (
            <li key={known.tag}>
              <span dir="auto">{known.tag}</span>
              <NumberSetting
                label={`Rhythm for ${known.tag}`}
                unit="days"
                value={known.days}
                from={1}
                to={3_650}
                onSave={(days) => save(tagCadences.map((one, at) => (at === place ? { ...one, days } : one)))}
              />
              <Button
                variant="subtle"
                color="gray"
                aria-label={`Remove the rhythm for ${known.tag}`}
                onClick={() =>
                  void save(
                    tagCadences.filter((_, at) => at !== place),
                    `Rhythm for “${known.tag}” removed`,
                  )
                }
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isKnown) send();
        }}
        className={classes.tagForm}
      >
        <TextInput
          aria-label="Tag to give a rhythm"
          placeholder="A tag, such as alumni"
          maxLength={200}
          value={text}
          error={name !== '' && isKnown ? 'This tag has a rhythm already.' : failure}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Button type="submit" disabled={name === '' || isKnown}>
          Add
        </Button>
      </form>
    </SettingRow>
  );
}

/** A quarter, as the circle “regular” has it; it is changed beside the tag. */
const NEW_DAYS = 90;
