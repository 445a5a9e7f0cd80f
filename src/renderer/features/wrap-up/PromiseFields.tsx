import { TextInput } from '@mantine/core';
import type { PromiseProposal } from '../../../shared/domain/triagePieces';
import { Choice } from '../../components/Choice';
import { acceptOnEnter } from './acceptOnEnter';
import { DayField } from './ProposalField';
import type { ProposalControlsProps } from './proposalProps';
import classes from './WrapUp.module.css';

/** What was promised, by whom and by when. */
export function PromiseFields({
  proposed,
  fields,
  speaker,
  today,
  onChange,
  onAccept,
}: ProposalControlsProps & { readonly proposed: PromiseProposal }) {
  return (
    <div className={classes.promise}>
      <SameAs
        known={proposed.same}
        isSame={fields.same !== null}
        onChoose={(same) => {
          onChange({ same, text: same?.title ?? proposed.title });
        }}
      />
      <TextInput
        label="Follow-up"
        value={fields.text}
        onChange={(event) => {
          onChange({ text: event.currentTarget.value });
        }}
        onKeyDown={acceptOnEnter(onAccept)}
      />
      <div className={classes.promiseFoot}>
        <DayField
          label="By"
          day={fields.due}
          words={proposed.dueWords}
          today={today}
          onChange={(due) => {
            onChange({ due });
          }}
          onAccept={onAccept}
        />
        {fields.same === null && (
          <Choice
            label="Who promised"
            options={[
              { value: 'me', name: 'I' },
              { value: 'them', name: speaker },
            ]}
            value={fields.owner}
            onChoose={(owner) => {
              onChange({ owner });
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Asked when a follow-up of this talk says the same already. */
function SameAs({
  known,
  isSame,
  onChoose,
}: {
  readonly known: PromiseProposal['same'];
  readonly isSame: boolean;
  readonly onChoose: (same: PromiseProposal['same']) => void;
}) {
  if (known === null) return null;
  return (
    <>
      <p className={classes.asks}>You have a follow-up “{known.title}”.</p>
      <Choice
        label={`Is it the follow-up “${known.title}”?`}
        options={[
          { value: 'same', name: 'The same' },
          { value: 'another', name: 'Another one' },
        ]}
        value={isSame ? 'same' : 'another'}
        onChoose={(value) => {
          onChoose(value === 'same' ? known : null);
        }}
      />
    </>
  );
}
