import { Button, Group } from '@mantine/core';
import type { IntroductionPair } from '../../../shared/domain/introductionPairs';
import { callName, type Person } from '../../../shared/domain/person';
import { askedFirstWords, reasonWords } from '../../../shared/text/introductionWords';
import { PanelClose } from '../../components/ListAndPanel';
import { SectionHeading } from '../../components/SectionHeading';
import { IntroductionPerson } from './IntroductionPerson';
import classes from './Introductions.module.css';
import type { Move } from './useIntroductionMoves';

interface PairDetailProps {
  readonly pair: IntroductionPair;
  readonly person: (id: string) => Person | undefined;
  readonly moves: readonly Move[];
  readonly onClose: () => void;
}

/** Two people who could meet: who they are, why, and who would be asked first. */
export function PairDetail({ pair, person, moves, onClose }: PairDetailProps) {
  const { aId, bId, why, reasons } = pair;
  const [a, b] = [person(aId), person(bId)];
  if (a === undefined || b === undefined) return null;
  const name = (id: string) => callName(id === aId ? a : b);
  return (
    <>
      <PanelClose onClose={onClose} />
      <div className={classes.two}>
        <IntroductionPerson person={a} part="Asked first" />
        <IntroductionPerson person={b} part="Asked second" />
      </div>
      <section aria-label="Why these two">
        <SectionHeading title="Why these two" />
        <ul className={classes.reasons}>
          {reasons.map((reason) => {
            const words = reasonWords(reason, name);
            return <li key={words}>{words}</li>;
          })}
        </ul>
        <p className={classes.facts}>
          They do not know each other as far as you noted. {askedFirstWords(why, { a: callName(a), b: callName(b) })}
        </p>
        <Group gap={8} mt={12}>
          {moves.map(({ key, does, run }) => (
            <Button key={key} aria-keyshortcuts={key} onClick={run}>
              {does}
            </Button>
          ))}
        </Group>
      </section>
    </>
  );
}
