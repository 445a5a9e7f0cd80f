import { Button, Group as Row, Select } from '@mantine/core';
import type { CommandInput } from '../../../shared/domain/commands';
import type { Platform } from '../../../shared/domain/gathering';
import { isAsShipped } from '../../../shared/domain/platformCatalogue';
import { AutosaveText } from '../../components/AutosaveText';
import { Choice } from '../../components/Choice';
import { PanelClose } from '../../components/ListAndPanel';
import { notifyFailure } from '../../components/notify';
import { SectionHeading } from '../../components/SectionHeading';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import classes from './Events.module.css';
import { platformKinds, platformStates, sayPlatformState } from './sayEvent';

interface PlatformDetailProps {
  readonly platform: Platform;
  readonly onCheck: (state: Platform['state']) => void;
  readonly onTurn: () => void;
  readonly onClose: () => void;
}

/** One place to look, every word of it to be changed. */
export function PlatformDetail({ platform, onCheck, onTurn, onClose }: PlatformDetailProps) {
  const { today } = useToday();
  const dispatch = useDispatch();
  const openLink = useProcedure('link.open');
  const { id, builtInId } = platform;
  const save = (fields: CommandInput<'platform.changed'>['fields']) =>
    dispatch('platform.changed', { id, fields }).then(({ ok }) => ok);
  const open = async () => {
    const reply = await openLink({ address: platform.link });
    if (!reply.ok) notifyFailure(reply.failure);
  };
  const field = (label: string, name: 'name' | 'sector' | 'link' | 'note', placeholder: string, isLong = false) => (
    <AutosaveText
      label={label}
      isLabelled
      isLong={isLong}
      value={platform[name]}
      at={`${id}.${name}`}
      maxLength={isLong ? 5_000 : 200}
      placeholder={placeholder}
      onSave={(value) => (name === 'name' && value.trim() === '' ? Promise.resolve(true) : save({ [name]: value }))}
    />
  );
  return (
    <>
      <PanelClose onClose={onClose} />
      <section aria-label="How it is doing" className={classes.part}>
        <SectionHeading title={platform.name}>{builtInId === '' ? 'your own' : ''}</SectionHeading>
        <Choice label="How it is doing" options={platformStates} value={platform.state} onChoose={onCheck} />
        <p className={classes.why}>
          {platform.state === 'unknown'
            ? 'Askwell looks nothing up. Have a look yourself, then say how it is doing.'
            : `${sayPlatformState(platform, today)}.`}
        </p>
      </section>
      <section aria-label="What it is" className={classes.part}>
        <SectionHeading title="What it is" />
        {field('Name', 'name', 'Name')}
        {field('Sector', 'sector', 'Any')}
        <Select
          label="Kind"
          allowDeselect={false}
          data={platformKinds}
          value={platform.kind}
          onChange={(value) => {
            const kind = platformKinds.find((one) => one.value === value)?.value;
            if (kind !== undefined) void save({ kind });
          }}
        />
        {field('Link', 'link', 'https://')}
        {field('What it is good for', 'note', 'Whom you find there, how to ask', true)}
      </section>
      <Row gap={8}>
        {/^https?:\/\/\S+$/i.test(platform.link) && <Button onClick={() => void open()}>Open in the browser</Button>}
        <Button onClick={onTurn}>{platform.isHidden ? 'Bring back' : 'Hide'}</Button>
        {builtInId === '' ? (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => void dispatch('platform.binned', { id }, { toast: `${platform.name} moved to the bin` })}
          >
            Delete place
          </Button>
        ) : (
          !isAsShipped(platform) && (
            <Button
              variant="subtle"
              onClick={() =>
                void dispatch('platform.reset', { id }, { toast: `${platform.name} is as Askwell brought it` })
              }
            >
              As it was shipped
            </Button>
          )
        )}
      </Row>
    </>
  );
}
