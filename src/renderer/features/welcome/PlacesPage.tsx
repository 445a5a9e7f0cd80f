import { Button } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import classes from './Welcome.module.css';

const places = [
  {
    where: 'Those who left your team',
    how: 'Look who moved on in the last five years. They know your work, and they have made a change themselves. A few silent years do not matter: old ties help as much as current ones.',
  },
  {
    where: 'One step beyond your friends',
    how: 'Ask three friends one question: “Who do you know who works near this?” A friend’s colleague hears of different things than your friend does.',
  },
  {
    where: 'Your school or course',
    how: 'An alumni list gives you a first sentence. Somebody who finished five years before you remembers your question best.',
  },
  {
    where: 'Whoever explained it well',
    how: 'The author of the article you saved, the speaker whose talk stayed with you. Say what stayed, and ask one thing.',
  },
  {
    where: 'A place where they already meet',
    how: 'A club, an evening, an online group of that trade. Go for one good talk, and write within two days.',
  },
  {
    where: 'Inside your own organisation',
    how: 'Another department, three floors up. It takes a coffee, not a cold letter, and inside moves are the ones not advertised.',
  },
];

/** For those who know nobody yet: six places where a first name is found. */
export function PlacesPage() {
  const navigate = useNavigate();
  return (
    <div className={classes.begin}>
      <div className={classes.beginScroll}>
        <h1 className={`aw-serif ${classes.title ?? ''}`}>Six places people find their first name.</h1>
        <p className={classes.sentence}>One is enough. Take the place you would least mind going to today.</p>
        <ol className={classes.places}>
          {places.map(({ where, how }) => (
            <li key={where}>
              <h2 className={classes.settingName}>{where}</h2>
              <p className={classes.settingSays}>{how}</p>
            </li>
          ))}
        </ol>
        <div className={classes.onward}>
          <Button variant="filled" onClick={() => void navigate('/welcome?step=begin')}>
            Write down a name
          </Button>
          <Button onClick={() => void navigate('/people?import')}>Import people from LinkedIn</Button>
          <Button variant="subtle" color="gray" onClick={() => void navigate('/')}>
            Go to Today
          </Button>
        </div>
      </div>
    </div>
  );
}
