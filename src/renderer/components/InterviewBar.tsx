import { ActionIcon, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { interviewPath, interviewSteps, stepOf, type InterviewStep } from '../../shared/domain/path';
import { useScreenKeys } from '../lib/keyboard';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import classes from './InterviewBar.module.css';
import { ConflictMark } from './ConflictMark';
import { InterviewMenu } from './InterviewMenu';

interface InterviewBarProps {
  readonly interviewId: string;
  readonly step: InterviewStep;
  readonly title: string;
  readonly subtitle: ReactNode;
  /** The next step: the one filled button. */
  readonly action?: ReactNode;
}

/** The top of an interview’s workspace: who, when, the five stages, and the next step. All stages can be opened at any time. */
export function InterviewBar({ interviewId, step, title, subtitle, action }: InterviewBarProps) {
  const navigate = useNavigate();
  const reached = useWorkspace((workspace) => {
    const interview = workspace.interviews[interviewId];
    return interview === undefined ? 0 : interviewSteps.findIndex(({ key }) => key === stepOf(interview));
  });
  const place = interviewSteps.findIndex(({ key }) => key === step);
  const go = (to: number) => {
    const target = interviewSteps[to];
    if (target) void navigate(interviewPath(interviewId, target.key));
  };
  useScreenKeys('This interview', [
    {
      keys: 'mod+ArrowLeft',
      does: 'stage before',
      run: () => {
        go(place - 1);
      },
    },
    {
      keys: 'mod+ArrowRight',
      does: 'stage after',
      run: () => {
        go(place + 1);
      },
    },
  ]);
  return (
    <header className={classes.bar}>
      <ActionIcon aria-label="All interviews" onClick={() => void navigate('/interviews')} className={classes.noDrag}>
        <IconChevronLeft size={18} stroke={1.6} />
      </ActionIcon>
      <div className={classes.who}>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        <div className={classes.subtitle}>{subtitle}</div>
      </div>
      <nav aria-label="Stages of this interview" className={classes.path}>
        <ol>
          {interviewSteps.map(({ key, name }, index) => (
            <li key={key} data-is-current={key === step || undefined}>
              <button
                type="button"
                aria-current={key === step ? 'step' : undefined}
                data-state={key === step ? 'current' : index < reached ? 'done' : 'ahead'}
                onClick={() => {
                  go(index);
                }}
              >
                <span aria-hidden className={classes.dot} />
                {name}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={classes.action}>
        {step !== 'live' && <ConflictMark recordId={interviewId} />}
        <InterviewMenu interviewId={interviewId} />
        {action}
      </div>
    </header>
  );
}
