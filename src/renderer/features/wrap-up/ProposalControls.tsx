import { Checkbox, TextInput } from '@mantine/core';
import { acceptOnEnter } from './acceptOnEnter';
import { FindingFields } from './FindingFields';
import { OrganisationField, SaidField } from './ProposalField';
import type { ProposalControlsProps } from './proposalProps';
import { PromiseFields } from './PromiseFields';
import { ReferralFields } from './ReferralFields';
import classes from './WrapUp.module.css';

/** The fields of one thing that the note becomes. Enter in a text accepts. */
export function ProposalControls(props: ProposalControlsProps) {
  const { proposal } = props;
  switch (proposal.kind) {
    case 'person':
      return <ReferralFields {...props} candidateIds={proposal.candidateIds} dueWords={proposal.dueWords} />;
    case 'followUp':
      return <PromiseFields {...props} proposed={proposal} />;
    case 'question':
      return <QuestionFields {...props} nextTalk={proposal.nextTalk} />;
    case 'need':
      return (
        <>
          <SaidField {...props} label="Need" />
          <OrganisationField {...props} />
        </>
      );
    case 'resource':
      return (
        <TextInput
          label="Title"
          value={props.fields.text}
          onChange={(event) => {
            props.onChange({ text: event.currentTarget.value });
          }}
          onKeyDown={acceptOnEnter(props.onAccept)}
        />
      );
    case 'finding':
      return <FindingFields {...props} targets={proposal.targets} />;
    case 'letter':
      return <p className={classes.asks}>Thank {props.speaker} for this in the letter.</p>;
  }
}

/** A question for later goes into the library, into the guide of the next talk, or into both. */
function QuestionFields({
  nextTalk,
  ...props
}: ProposalControlsProps & { readonly nextTalk: { readonly personId: string } | null }) {
  const { fields, surroundings, onChange } = props;
  const name = nextTalk === null ? undefined : surroundings.personNames.get(nextTalk.personId);
  return (
    <>
      <SaidField {...props} label="Question for later" />
      {name !== undefined && (
        <Checkbox
          label={`Ask ${name}, in the next guide`}
          checked={fields.isInGuide}
          onChange={(event) => {
            onChange({ isInGuide: event.currentTarget.checked });
          }}
        />
      )}
      <Checkbox
        label="Keep it in my library"
        checked={fields.isInLibrary}
        onChange={(event) => {
          onChange({ isInLibrary: event.currentTarget.checked });
        }}
      />
    </>
  );
}
