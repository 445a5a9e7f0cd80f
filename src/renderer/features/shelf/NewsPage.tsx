import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { newsOfPeople, type PersonNews } from '../../../shared/domain/peopleNews';
import { roleLine } from '../../../shared/domain/peopleFacts';
import { focusedRow } from '../../components/focusedRow';
import { EmptyList } from '../../components/ListAndPanel';
import { rowText } from '../../components/ListRow';
import { RowList } from '../../components/RowList';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { useStartLetter } from '../../components/useStartLetter';
import { sayOnDay, sayDayInSentence } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Shelf.module.css';
import { ShelfTabs } from './ShelfTabs';

/** Whose role changed lately, old and new, with one key to a congratulation. */
export function NewsPage() {
  const navigate = useNavigate();
  const startLetter = useStartLetter();
  const { today } = useToday();
  const known = useWorkspace(({ people, roles, organisations, touchpoints, profile }) => ({
    people,
    roles,
    organisations,
    touchpoints,
    profile,
  }));
  const news = useMemo(() => newsOfPeople(known, today), [known, today]);
  const congratulate = (personId: string) => {
    startLetter({ personId, kind: 'congratulation' });
  };
  const withRow = (act: (personId: string) => void) => () => {
    const personId = focusedRow();
    if (personId !== null) act(personId);
  };
  useScreenKeys('News of people', [
    { keys: 'c', does: 'congratulate', run: withRow(congratulate) },
    { keys: 'p', does: 'open the person', run: withRow((personId) => void navigate(`/people/${personId}`)) },
  ]);
  return (
    <>
      <ScreenBar title="News of people" count={news.length}>
        <ShelfTabs tab="news" />
      </ScreenBar>
      {news.length === 0 ? (
        <EmptyList
          line="Nobody changed their role lately."
          sentence="Bring your LinkedIn connections again from time to time: whose title or house changed since stands here for four weeks."
        >
          <Button onClick={() => void navigate('/people?import')}>Import from LinkedIn</Button>
        </EmptyList>
      ) : (
        <RowList
          label="News"
          className={classes.newsList}
          items={news}
          keyOf={({ personId }) => personId}
          estimate={() => 72}
        >
          {(item, tabIndex) => {
            const name = known.people[item.personId]?.name ?? 'Somebody';
            return (
              <div className={`${rowText.row ?? ''} ${classes.newsRow ?? ''}`}>
                <div className={classes.newsWho}>
                  <Link to={`/people/${item.personId}`} tabIndex={-1}>
                    {name}
                  </Link>
                  <p>{whatChanged(item, known.organisations)}</p>
                  <p className={rowText.says}>
                    Seen {sayOnDay(item.seenOn, today)}
                    {item.isLate
                      ? `. Late, but fine until ${sayDayInSentence(item.until, today)}.`
                      : '. A good moment is this week.'}
                  </p>
                </div>
                <Button
                  data-row-focus
                  tabIndex={tabIndex}
                  aria-label={`Congratulate ${name}`}
                  onClick={() => {
                    congratulate(item.personId);
                  }}
                >
                  Congratulate
                </Button>
              </div>
            );
          }}
        </RowList>
      )}
      <StatusStrip
        hints={
          news.length === 0
            ? []
            : [
                { keys: ['ArrowUp', 'ArrowDown'], does: 'move' },
                { keys: ['c'], does: 'congratulate' },
                { keys: ['p'], does: 'open the person' },
              ]
        }
      />
    </>
  );
}

/** “Ward sister, Leeds General → Product lead, Larkmoor”. */
function whatChanged({ was, is, isSameHouse }: PersonNews, organisations: Parameters<typeof roleLine>[1]): string {
  const before = isSameHouse ? was.title : roleLine(was, organisations);
  return `${before === '' ? 'A role without a title' : before} → ${roleLine(is, organisations)}`;
}
