import { Select } from '@mantine/core';
import type { Proposal } from '../../../shared/domain/triagePieces';
import { Choice } from '../../components/Choice';
import { OrganisationField, SaidField } from './ProposalField';
import type { ProposalControlsProps } from './proposalProps';
import classes from './WrapUp.module.css';

const topics = [
  { value: 'insight', label: 'Insight' },
  { value: 'culture', label: 'Culture' },
  { value: 'trend', label: 'Trend' },
  { value: 'advice', label: 'Advice' },
] as const;

/** What was found: for or against what is tested, or under a topic. */
export function FindingFields({
  targets,
  ...props
}: ProposalControlsProps & { readonly targets: Extract<Proposal, { kind: 'finding' }>['targets'] }) {
  const { fields, onChange } = props;
  const chosen = targets.findIndex(
    (target) => target.assumptionId === fields.target?.assumptionId && target.goalId === fields.target.goalId,
  );
  return (
    <>
      <SaidField {...props} label="Finding" />
      {targets.length > 0 && (
        <>
          <p className={classes.asks}>
            {(targets[chosen] ?? targets[0])?.assumptionId === null
              ? 'Says something about what you want to find out?'
              : 'Says something about what you are testing?'}
          </p>
          <Choice
            label="For or against"
            options={[
              { value: 'for', name: 'For' },
              { value: 'against', name: 'Against' },
              { value: 'neither', name: 'Neither' },
            ]}
            value={fields.verdict}
            onChoose={(verdict) => {
              onChange({ verdict });
            }}
          />
          {targets.length > 1 ? (
            <Select
              aria-label="For or against what"
              allowDeselect={false}
              data={targets.map(({ statement }, index) => ({ value: String(index), label: statement }))}
              value={String(Math.max(0, chosen))}
              onChange={(value) => {
                onChange({ target: targets[Number(value)] ?? null });
              }}
            />
          ) : (
            <p className={`aw-serif ${classes.target}`}>“{targets[0]?.statement}”</p>
          )}
        </>
      )}
      {fields.verdict === 'neither' && (
        <>
          <Select
            label="Topic"
            allowDeselect={false}
            data={topics}
            value={fields.topic}
            onChange={(value) => {
              const topic = topics.find((own) => own.value === value)?.value;
              if (topic !== undefined) onChange({ topic });
            }}
          />
          <OrganisationField {...props} />
        </>
      )}
    </>
  );
}
