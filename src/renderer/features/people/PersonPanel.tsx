import type { Person } from '../../../shared/domain/person';
import { AboutPerson } from './AboutPerson';
import { CaresAbout } from './CaresAbout';
import { ContactWays } from './ContactWays';
import { CouldSend } from './CouldSend';
import { GiveAndTake } from './GiveAndTake';
import { IntroducedYou } from './IntroducedYou';
import { KnownThrough } from './KnownThrough';
import { LoopsWith } from './LoopsWith';
import { MetAtEvents } from './MetAtEvents';
import { OwedNow } from './OwedNow';
import { PersonIntroductions } from './PersonIntroductions';
import { TiesOf } from './TiesOf';
import { WarmPaths } from '../../components/WarmPaths';
import { Rhythm } from './Rhythm';
import { RoleHistory } from './RoleHistory';

/** Beside the timeline: what is owed and can be given, how to reach them, and what I know. */
export function PersonPanel({ person }: { readonly person: Person }) {
  return (
    <>
      <Rhythm person={person} />
      <OwedNow personId={person.id} />
      <LoopsWith personId={person.id} />
      <CaresAbout person={person} />
      <GiveAndTake person={person} />
      <PersonIntroductions person={person} />
      <CouldSend person={person} />
      <IntroducedYou personId={person.id} />
      <KnownThrough person={person} />
      <MetAtEvents personId={person.id} />
      <WarmPaths target={{ personId: person.id }} />
      <TiesOf person={person} />
      <ContactWays person={person} />
      <RoleHistory personId={person.id} />
      <AboutPerson person={person} />
    </>
  );
}
