import type { Reason } from '../../../shared/domain/reasons';
import { SectionHeading } from '../../components/SectionHeading';
import { Suggestion } from './Suggestion';

/** At most two good reasons to write to somebody; without one the section is not there. */
export function Suggestions({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <section aria-label="Keep in touch">
      <SectionHeading title="Keep in touch" />
      {reasons.map((reason) => (
        <Suggestion key={reason.personId} reason={reason} />
      ))}
    </section>
  );
}
