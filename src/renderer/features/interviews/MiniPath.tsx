import { interviewSteps, stepOf } from '../../../shared/domain/path';
import type { Interview } from '../../../shared/domain/interview';
import classes from './Interviews.module.css';

/** Where an interview stands, as five dots. */
export function MiniPath({ interview }: { readonly interview: Interview }) {
  const current = interviewSteps.findIndex(({ key }) => key === stepOf(interview));
  return (
    <svg
      role="img"
      aria-label={`Stage ${current + 1} of 5, ${interviewSteps[current]?.name ?? ''}`}
      width={68}
      height={12}
      viewBox="0 0 68 12"
      className={classes.miniPath}
    >
      {interviewSteps.map(({ key }, index) => (
        <g key={key} data-state={index < current ? 'done' : index === current ? 'current' : 'ahead'}>
          {index > 0 && <line x1={index * 15 - 8} x2={index * 15 + 1} y1={6} y2={6} />}
          <circle cx={4.5 + index * 15} cy={6} r={index === current ? 3.6 : 2.6} />
        </g>
      ))}
    </svg>
  );
}
