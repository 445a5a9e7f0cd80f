import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ScreenBar } from '../../components/ScreenBar';
import { CalendarSection } from './CalendarSection';
import { DataSection } from './DataSection';
import { EventsSection } from './EventsSection';
import { GeneralSection } from './GeneralSection';
import { GuideSection } from './GuideSection';
import { KeysSection } from './KeysSection';
import { LiveSection } from './LiveSection';
import { RemindersSection } from './RemindersSection';
import classes from './Settings.module.css';
import { TargetsSection } from './TargetsSection';
import { TemplatesSection } from './TemplatesSection';
import { TouchSection } from './TouchSection';
import { WeekSection } from './WeekSection';
import { WritingSection } from './WritingSection';

const parts = [
  { id: 'general', name: 'General', Section: GeneralSection },
  { id: 'writing', name: 'Writing', Section: WritingSection },
  { id: 'touch', name: 'Keep in touch', Section: TouchSection },
  { id: 'week', name: 'Week', Section: WeekSection },
  { id: 'calendar', name: 'Calendar', Section: CalendarSection },
  { id: 'reminders', name: 'Reminders', Section: RemindersSection },
  { id: 'guide', name: 'Guide', Section: GuideSection },
  { id: 'live', name: 'Live', Section: LiveSection },
  { id: 'targets', name: 'Targets', Section: TargetsSection },
  { id: 'events', name: 'Events', Section: EventsSection },
  { id: 'templates', name: 'Templates', Section: TemplatesSection },
  { id: 'keys', name: 'Keys', Section: KeysSection },
  { id: 'data', name: 'Data', Section: DataSection },
] as const;

/** Goes to a part, which takes the focus. */
function show(id: string): void {
  const heading = document.getElementById(id)?.querySelector('h2');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** One page; every field saves itself. */
export function SettingsPage() {
  const [search] = useSearchParams();
  const wanted = search.get('part');
  useEffect(() => {
    if (wanted !== null) show(wanted);
  }, [wanted]);
  return (
    <>
      <ScreenBar title="Settings" />
      <div className={classes.page}>
        <nav aria-label="Parts of the settings" className={classes.parts}>
          <ul>
            {parts.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => {
                    show(id);
                  }}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.column}>
          {parts.map(({ id, name, Section }) => (
            <section key={id} id={id} aria-label={name} className={classes.section}>
              <h2 tabIndex={-1} className={classes.heading}>
                {name}
              </h2>
              <Section />
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
