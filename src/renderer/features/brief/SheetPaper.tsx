import {
  paperSizes,
  sheetMeasures,
  sheetPages,
  type PaperSize,
  type SheetBox,
} from '../../../shared/domain/paperSheet';
import type { GuideQuestion } from '../../../shared/domain/interview';
import paper from './Paper.module.css';
import classes from './Sheet.module.css';

interface SheetPaperProps {
  readonly guide: readonly GuideQuestion[];
  readonly size: PaperSize;
  readonly who: string;
  /** “Thursday 14 January, 17:30 to 17:50”; empty: no time yet. */
  readonly when: string;
  readonly purpose: string;
}

const legend = [
  ['!', 'insight'],
  ['"', 'quote'],
  ['@', 'a name'],
  ['>', 'I promise'],
  ['<', 'they promise'],
  ['$', 'need'],
  ['#', 'resource'],
  ['?', 'ask later'],
  ['~', 'off the record'],
] as const;

/** The paper twin: numbered boxes to write on, the marks below. Lengths come from sheetPages, in millimetres. */
export function SheetPaper({ guide, size, who, when, purpose }: SheetPaperProps) {
  const pages = sheetPages(guide, size);
  const margin = sheetMeasures.margin[size];
  const { width, height } = paperSizes[size];
  return (
    <article className={`aw-paper ${paper.paper}`} aria-label="The sheet on paper">
      {pages.map(({ boxes }, place) => (
        <section
          key={place}
          className={paper.page}
          style={{ width: `${width}mm`, height: `${height}mm`, padding: `${margin}mm` }}
        >
          <header
            className={classes.head}
            style={{ height: `${place === 0 ? sheetMeasures.head[size] : sheetMeasures.laterHead}mm` }}
          >
            <div className={classes.title}>
              <h2 className={`aw-serif ${place === 0 ? classes.name : classes.laterName}`}>{who}</h2>
              {place === 0 && <span className={classes.when}>{when}</span>}
            </div>
            {place === 0 && (
              <>
                <p className={`aw-serif ${classes.purpose}`}>{purpose}</p>
                <p className={classes.times}>
                  Really began <span className={classes.blank} /> ended <span className={classes.blank} />
                </p>
              </>
            )}
          </header>
          <ol className={classes.boxes}>
            {boxes.map((box) => (
              <Box key={box.number} box={box} />
            ))}
          </ol>
          <footer className={classes.foot} style={{ height: `${sheetMeasures.foot[size]}mm` }}>
            <p className={classes.legend}>
              {legend.map(([sign, meaning]) => (
                <span key={sign}>
                  <b>{sign}</b> {meaning}
                </span>
              ))}
            </p>
            <p className={classes.page}>
              {place + 1} of {pages.length}
            </p>
          </footer>
        </section>
      ))}
    </article>
  );
}

function Box({ box: { number, question, text, height, lines } }: { readonly box: SheetBox }) {
  return (
    <li className={classes.box} style={{ height: `${height}mm` }}>
      <p className={classes.question}>
        <span className={classes.number}>{number}</span>
        <span className={`aw-serif ${question?.priority === 'must' ? classes.must : ''}`}>{text}</span>
        <span className={classes.minutes}>
          {question === null ? '' : `${question.minutes} min${question.priority === 'must' ? ', must' : ''}`}
        </span>
      </p>
      <div className={classes.lines} aria-hidden>
        {Array.from({ length: lines }, (_, line) => (
          <span key={line} className={classes.line} style={{ height: `${sheetMeasures.ruling}mm` }} />
        ))}
      </div>
    </li>
  );
}
