import type { Interview } from '../../shared/domain/interview';
import { useDispatch } from '../workspace/useDispatch';
import { Choice } from './Choice';
import classes from './EnergyChoice.module.css';

const steps = [1, 2, 3, 4, 5].map((value) => ({ value, name: String(value) }));

/** How much energy there was before or after a talk, 1 to 5. Chosen again it is taken back; it is never asked for. */
export function EnergyChoice({
  interview,
  when,
}: {
  readonly interview: Pick<Interview, 'id' | 'energyBefore' | 'energyAfter'>;
  readonly when: 'before' | 'after';
}) {
  const dispatch = useDispatch();
  const field = when === 'before' ? 'energyBefore' : 'energyAfter';
  const value = interview[field];
  const label = `Energy ${when} the talk, 1 empty to 5 full`;
  return (
    <div className={classes.row}>
      <span>Energy {when}</span>
      <Choice
        label={label}
        options={steps}
        value={value}
        onChoose={(chosen) =>
          void dispatch('interview.changed', {
            id: interview.id,
            fields: { [field]: chosen === value ? null : chosen },
          })
        }
      />
    </div>
  );
}
