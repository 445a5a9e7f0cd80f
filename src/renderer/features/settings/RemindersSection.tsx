import { Button, Group, Switch } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { ReminderKind } from '../../../shared/domain/reminderKinds';
import type { Settings } from '../../../shared/domain/settings';
import { settingsOf } from '../../../shared/domain/workspace';
import type { ReminderState } from '../../../shared/reminderContract';
import { notifyFailure } from '../../components/notify';
import { sayMomentInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { ClockSetting } from './ClockSetting';
import { SettingRow } from './SettingRow';
import classes from './Settings.module.css';
import { ShiftRows } from './ShiftRows';
import { useNumber } from './useNumber';

const kinds: readonly { readonly kind: ReminderKind; readonly name: string; readonly says: string }[] = [
  { kind: 'talk', name: 'A talk is near', says: 'And the working day before, when it is not confirmed yet.' },
  { kind: 'thankYou', name: 'A letter of thanks', says: 'A few hours after the talk, and before its window closes.' },
  { kind: 'followUp', name: 'Follow-ups', says: 'What you promised, on its day.' },
  { kind: 'waiting', name: 'What others promised', says: 'On its day, so that you can ask kindly.' },
  { kind: 'keepInTouch', name: 'Keep in touch', says: 'Once a week, whose rhythm has come round.' },
  { kind: 'event', name: 'Time to go home', says: 'From an event, when you had decided to leave.' },
  { kind: 'review', name: 'The review of the week', says: 'A quarter of an hour, on its day.' },
];

/** What the system reminds of, and when it does not. */
export function RemindersSection() {
  const dispatch = useDispatch();
  const settings = useWorkspace(settingsOf);
  const number = useNumber();
  const { state, showOne, isShowing } = useReminders(settings);
  const set = async (fields: Partial<Omit<Settings, 'id' | 'welcomedAt'>>) =>
    (await dispatch('settings.changed', { fields })).ok;
  const clock = (field: 'quietFrom' | 'quietTo' | 'remindAt', label: string) => (
    <ClockSetting label={label} value={settings[field]} onSave={(value) => set({ [field]: value })} />
  );
  return (
    <>
      <SettingRow
        name="Reminders"
        says={
          <>
            Notifications of this computer, never twice for one thing. None while a talk is on, on days off and public
            holidays.
            <span role="status">{state !== null && <Standing state={state} isOn={settings.notifies} />}</span>
          </>
        }
      >
        <Group gap={12} wrap="nowrap">
          <Button loading={isShowing} onClick={() => void showOne()}>
            Show me one
          </Button>
          <Switch
            aria-label="Reminders"
            checked={settings.notifies}
            onChange={(event) => void set({ notifies: event.currentTarget.checked })}
          />
        </Group>
      </SettingRow>
      {kinds.map(({ kind, name, says }) => (
        <SettingRow key={kind} name={name} says={says}>
          {kind === 'talk' && number('talkReminderMinutes', 'Before a talk', 0, 240, 'min')}
          <Switch
            aria-label={name}
            disabled={!settings.notifies}
            checked={settings.notifyKinds[kind]}
            onChange={(event) =>
              void set({ notifyKinds: { ...settings.notifyKinds, [kind]: event.currentTarget.checked } })
            }
          />
        </SettingRow>
      ))}
      <SettingRow name="A day’s follow-ups at" says="Several at once come as one notification.">
        {clock('remindAt', 'A day’s follow-ups at')}
      </SettingRow>
      <SettingRow name="Quiet from" says="Nothing is shown until it is over; a talk in it is told just before.">
        {clock('quietFrom', 'Quiet from')}
        <span>until</span>
        {clock('quietTo', 'Quiet until')}
      </SettingRow>
      <ShiftRows />
      <SettingRow
        name="Stay in the tray"
        says="Closing the window leaves Askwell in the tray, so that it goes on reminding. Where a desktop has no tray, start Askwell again to see it."
      >
        <Switch
          aria-label="Stay in the tray"
          checked={settings.staysInTray}
          onChange={(event) => void set({ staysInTray: event.currentTarget.checked })}
        />
      </SettingRow>
      <SettingRow
        name="Start at login"
        says={
          <>
            {settings.staysInTray ? 'In the tray, without a window.' : 'Needs the tray: switch that on first.'}
            {state !== null && state.login !== '' && <span className={classes.warning}>{state.login}</span>}
          </>
        }
      >
        <Switch
          aria-label="Start at login"
          disabled={!settings.staysInTray}
          checked={settings.startsAtLogin && settings.staysInTray}
          onChange={(event) => void set({ startsAtLogin: event.currentTarget.checked })}
        />
      </SettingRow>
    </>
  );
}

/** Whether the system shows them, and when the next look is. */
function Standing({ state, isOn }: { readonly state: ReminderState; readonly isOn: boolean }) {
  const { now, zone } = useToday();
  if (state.isSample) return <span className={classes.warning}>Of the sample nobody is reminded.</span>;
  if (state.system === 'showsNone')
    return (
      <span className={classes.warning}>
        This system shows no notifications of Askwell. They may be switched off in its settings; on Linux a notification
        service has to run. Everything due stands on Today meanwhile.
      </span>
    );
  if (!isOn || state.next === null) return null;
  return (
    <span className={classes.warning}>
      {state.system === 'shows' ? 'The system shows them. ' : ''}Looked at again{' '}
      {sayMomentInSentence(state.next, now, zone)}.
    </span>
  );
}

/** How reminders are doing, asked again when a setting changed. */
function useReminders(settings: Settings) {
  const look = useProcedure('reminders.look');
  const show = useProcedure('reminders.showOne');
  const [state, setState] = useState<ReminderState | null>(null);
  const [isShowing, setShowing] = useState(false);
  useEffect(() => {
    let isHere = true;
    // Main follows a change a moment later.
    const timer = setTimeout(
      () =>
        void look({}).then((reply) => {
          if (isHere && reply.ok) setState(reply.value);
        }),
      FOLLOWS_MS,
    );
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [look, settings]);
  const showOne = useCallback(async () => {
    setShowing(true);
    const reply = await show({});
    setShowing(false);
    if (reply.ok) setState(reply.value);
    else notifyFailure(reply.failure);
  }, [show]);
  return { state, showOne, isShowing };
}

const FOLLOWS_MS = 300;
