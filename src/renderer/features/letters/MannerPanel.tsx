import { Button, SegmentedControl, Select, Stack } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { referrersOf } from '../../../shared/domain/letterGround';
import {
  channelNames,
  introductionKinds,
  kindNames,
  variantNames,
  writtenKinds,
} from '../../../shared/domain/letterNames';
import { channels, variants } from '../../../shared/domain/message';
import type { Person } from '../../../shared/domain/person';
import { allTemplates, templatesFor } from '../../../shared/domain/templateBank';
import letterClasses from '../../components/Letter.module.css';
import { SectionHeading } from '../../components/SectionHeading';
import classes from './Letters.module.css';
import type { Draft } from './useLetterDraft';
import type { useLetterKnown } from './useLetterMaking';

/** How the letter goes; not its words, so that the panel rests while they are typed. */
export type Manner = Omit<Draft, 'subject' | 'body' | 'inReplyToId' | 'introductionId'>;

interface MannerPanelProps {
  readonly known: ReturnType<typeof useLetterKnown>;
  readonly person: Person;
  readonly manner: Manner;
  readonly isSent: boolean;
  /** Nobody wrote in it yet. */
  readonly isUntouched: boolean;
  readonly onChange: (fields: Partial<Draft>) => void;
  /** Puts the template in the place of what was written. */
  readonly onBeginAgain: () => void;
}

const consent = { yes: '', unknown: ', not asked yet', no: ', said no' } as const;

/** What kind of letter it is, how it goes, and what it begins with. */
export const MannerPanel = memo(function MannerPanel(props: MannerPanelProps) {
  const { known, person, manner, isSent, isUntouched, onChange, onBeginAgain } = props;
  const { kind, variant, channel, tone, referrerId, templateId, interviewId } = manner;
  const templates = useMemo(
    () => templatesFor(allTemplates(known), { kind, variant, channel }),
    [known, kind, variant, channel],
  );
  const referrers = useMemo(() => referrersOf(known, person), [known, person]);
  const talks = useMemo(() => talksFor(known, person.id, kind), [known, person.id, kind]);
  const written = writtenKinds.some((one) => one === kind) ? writtenKinds : [...writtenKinds, kind];
  return (
    <section aria-label="Kind of letter">
      <SectionHeading title="This letter" />
      <Stack gap={10} mt={10}>
        <Select
          label="Kind"
          disabled={isSent || introductionKinds.some((one) => one === kind)}
          allowDeselect={false}
          data={written.map((value) => ({ value, label: kindNames[value] }))}
          value={kind}
          onChange={(value) => {
            const next = written.find((one) => one === value);
            if (next !== undefined) onChange({ kind: next, variant: next === 'outreach' ? 'cold' : '' });
          }}
        />
        {kind === 'outreach' && (
          <Select
            label="How you come to them"
            disabled={isSent}
            allowDeselect={false}
            data={Object.entries(variantNames).map(([value, label]) => ({ value, label }))}
            value={variant === '' ? null : variant}
            onChange={(value) => {
              const next = variants.find((one) => one === value);
              if (next !== undefined) onChange({ variant: next });
            }}
          />
        )}
        {kind === 'outreach' && variant === 'referred' && (
          <Select
            label="Who sent you"
            description="A name is filled in only with its owner’s consent."
            disabled={isSent || referrers.length === 0}
            placeholder={referrers.length === 0 ? 'Nobody has introduced you yet' : 'Choose somebody'}
            data={referrers.map(({ person: { id, name }, mayUseName }) => ({
              value: id,
              label: `${name}${consent[mayUseName]}`,
              disabled: mayUseName !== 'yes',
            }))}
            value={referrerId}
            onChange={(value) => {
              onChange({ referrerId: value });
            }}
          />
        )}
        <Select
          label="Goes by"
          disabled={isSent}
          allowDeselect={false}
          data={channels.map((value) => ({ value, label: channelNames[value] }))}
          value={channel}
          onChange={(value) => {
            const next = channels.find((one) => one === value);
            if (next !== undefined) onChange({ channel: next });
          }}
        />
        {talks.length > 0 && (
          <Select
            label={kind === 'forwardable' || kind === 'referrerThanks' ? 'About the talk with' : 'For the talk'}
            disabled={isSent}
            clearable
            placeholder="None"
            data={talks}
            value={interviewId}
            onChange={(value) => {
              onChange({ interviewId: value });
            }}
          />
        )}
        {templates.length > 0 && (
          <div>
            <Select
              label="Template"
              disabled={isSent}
              allowDeselect={false}
              data={templates.map(({ id, name }) => ({ value: id, label: name }))}
              value={templates.some(({ id }) => id === templateId) ? templateId : null}
              placeholder="Choose one"
              onChange={(value) => {
                onChange({ templateId: value });
              }}
            />
            {!isUntouched && !isSent && templateId !== null && (
              <Button size="compact-sm" variant="subtle" mt={4} className={classes.again} onClick={onBeginAgain}>
                Begin again with this template
              </Button>
            )}
          </div>
        )}
        <div>
          <h2 className={letterClasses.smallHeading}>Tone</h2>
          <SegmentedControl
            aria-label="Tone"
            fullWidth
            disabled={isSent}
            value={tone}
            onChange={(value) => {
              onChange({ tone: value });
            }}
            data={[
              { value: 'warm', label: 'Warm' },
              { value: 'plain', label: 'Plain' },
              { value: 'formal', label: 'Formal' },
            ]}
          />
        </div>
      </Stack>
    </section>
  );
});

/** Talks a letter can be about: those with its reader; for a paragraph to pass on and thanks for a door, those with others. */
function talksFor(
  known: Pick<ReturnType<typeof useLetterKnown>, 'interviews' | 'people'>,
  personId: string,
  kind: Draft['kind'],
): { readonly value: string; readonly label: string }[] {
  const isAboutOthers = kind === 'forwardable' || kind === 'referrerThanks';
  const at = ({ startsAt, createdAt }: Interview) => startsAt ?? createdAt;
  return Object.values(known.interviews)
    .filter(({ deletedAt, personIds }) => deletedAt === null && personIds.includes(personId) !== isAboutOthers)
    .sort((a, b) => (at(a) < at(b) ? 1 : -1))
    .slice(0, 50)
    .map((interview) => {
      const names = interview.personIds.map((id) => known.people[id]?.name ?? 'Somebody').join(', ');
      const what = interview.purpose.trim().split('\n')[0] ?? '';
      return { value: interview.id, label: isAboutOthers || what === '' ? names : what };
    });
}
