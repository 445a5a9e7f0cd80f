import { marks } from '../../shared/domain/interview';
import type { Cadence } from '../../shared/domain/cadence';
import { BalanceBar } from '../components/BalanceBar';
import { CadenceRing } from '../components/CadenceRing';
import { KeyCaps } from '../components/KeyCaps';
import { markName } from '../../shared/text/markNames';
import { MarkIcon } from '../components/MarkIcon';
import { PersonAvatar } from '../components/PersonAvatar';
import { TieBars } from '../components/TieBars';
import { Exhibit, State } from './Exhibit';

const cadences: readonly { readonly says: string; readonly cadence: Cadence }[] = [
  { says: 'none', cadence: { kind: 'none' } },
  { says: 'at rest', cadence: { kind: 'rest' } },
  { says: 'just spoken', cadence: { kind: 'running', next: '2027-03-01', daysLeft: 42, used: 0 } },
  { says: 'half', cadence: { kind: 'running', next: '2027-02-01', daysLeft: 21, used: 0.5 } },
  { says: 'due today', cadence: { kind: 'running', next: '2027-01-14', daysLeft: 0, used: 1 } },
  { says: 'late', cadence: { kind: 'late', next: '2027-01-01' } },
];

/** Bricks that only show something. */
export function SignBricks() {
  return (
    <>
      <Exhibit name="MarkIcon">
        {marks.map((mark) => (
          <State key={mark} says={markName(mark)}>
            <MarkIcon mark={mark} />
          </State>
        ))}
      </Exhibit>
      <Exhibit name="KeyCaps">
        {['?', 'mod+K', 'mod+shift+Enter', 'alt+ArrowUp', 'mod++', '-'].map((keys) => (
          <State key={keys} says={keys}>
            <KeyCaps keys={keys} />
          </State>
        ))}
      </Exhibit>
      <Exhibit name="PersonAvatar">
        {['Odalys Thornwhistle', 'Sam', 'Łucja Łąkowska', '山田 花子', 'Priya 🌻 Vellamore', ''].map((name) => (
          <State key={name} says={name === '' ? 'no name' : name}>
            <PersonAvatar name={name} /> <PersonAvatar name={name} size={28} /> <PersonAvatar name={name} size={48} />
          </State>
        ))}
      </Exhibit>
      <Exhibit name="TieBars">
        {[0, 1, 2, 3, 4].map((tie) => (
          <State key={tie} says={String(tie)}>
            <TieBars tie={tie} />
          </State>
        ))}
      </Exhibit>
      <Exhibit name="BalanceBar">
        {(
          [
            [0, 0],
            [1, 0],
            [0, 1],
            [2, 4],
            [20, 20],
          ] as const
        ).map(([given, received]) => (
          <State key={`${given} ${received}`} says={`${given} given, ${received} received`}>
            <BalanceBar given={given} received={received} />
          </State>
        ))}
      </Exhibit>
      <Exhibit name="CadenceRing">
        {cadences.map(({ says, cadence }) => (
          <State key={says} says={says}>
            <CadenceRing cadence={cadence} /> <CadenceRing cadence={cadence} size={34} />
          </State>
        ))}
      </Exhibit>
    </>
  );
}
