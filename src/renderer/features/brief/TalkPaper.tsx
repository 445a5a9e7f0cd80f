import type { FileNote, TalkOnFile } from '../../../shared/domain/talkOnFile';
import { labelOf, leftOutWords, standingWords } from '../../../shared/text/fileNoteWords';
import { mediumNames } from '../../../shared/text/mediumNames';
import { sayLongDay, sayTimer } from '../../lib/dates';
import paper from './Paper.module.css';
import classes from './Talk.module.css';

/** One interview as it will stand on paper: on screen one long sheet, in print as many as it needs. */
export function TalkPaper({ talk, size }: { readonly talk: TalkOnFile; readonly size: 'a4' | 'letter' }) {
  const isEmpty = talk.sections.every(({ notes }) => notes.length === 0);
  return (
    <article className={`aw-paper ${paper.paper} ${classes.talk}`} data-size={size} aria-label="The talk on paper">
      <header className={paper.head}>
        <div>
          <h2 className={`aw-serif ${paper.name}`} dir="auto">
            {talk.who}
          </h2>
          {talk.people
            .map((person) => standingWords(person))
            .filter((words) => words !== '')
            .map((words) => (
              <p key={words} className={paper.role}>
                {words}
              </p>
            ))}
        </div>
        <p className={classes.when}>
          {talk.day === null ? 'No day yet' : `${sayLongDay(talk.day)} ${talk.day.slice(0, 4)}`}
          <br />
          {[talk.to === '' ? talk.from : `${talk.from} to ${talk.to}`, mediumNames[talk.medium]]
            .filter((words) => words !== '')
            .join(', ')}
        </p>
      </header>
      {talk.purpose !== '' && (
        <p className={`aw-serif ${paper.purpose}`} dir="auto">
          {talk.purpose}
        </p>
      )}
      {isEmpty && <p className={classes.empty}>Nothing was written in this talk yet.</p>}
      {talk.sections.map(({ question, notes }) => (
        <section key={question?.id ?? notes[0]?.id} className={classes.section}>
          {question !== null && (
            <h3 className={`aw-serif ${classes.question}`} dir="auto">
              {question.text}
              {question.state === 'skipped' && <span className={classes.state}> skipped</span>}
              {question.state === 'open' && notes.length === 0 && <span className={classes.state}> not asked</span>}
            </h3>
          )}
          {notes.length > 0 && (
            <ul className={classes.notes}>
              {notes.map((note) => (
                <Line key={note.id} note={note} />
              ))}
            </ul>
          )}
        </section>
      ))}
      {talk.reflections.length > 0 && (
        <section className={classes.section}>
          {talk.reflections.map(({ ask, answer }) => (
            <div key={ask} className={classes.reflection}>
              <h3 className={classes.ask}>{ask}</h3>
              <p className={`aw-serif ${classes.words}`} dir="auto">
                {answer}
              </p>
            </div>
          ))}
        </section>
      )}
      {talk.leftOut > 0 && <p className={classes.leftOut}>{leftOutWords(talk.leftOut)}</p>}
    </article>
  );
}

function Line({ note }: { readonly note: FileNote }) {
  const label = labelOf(note);
  return (
    <li className={classes.line}>
      <span className={classes.time}>{note.second === null ? '' : sayTimer(note.second)}</span>
      <span className={classes.label}>{label}</span>
      <p className={`aw-serif ${classes.words}`} dir="auto">
        {note.speaker !== '' && <span className={classes.speaker}>{note.speaker}: </span>}
        {note.text}
      </p>
    </li>
  );
}
