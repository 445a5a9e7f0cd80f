import { Anchor, Button } from '@mantine/core';
import { IconLink, IconMail, IconPhone, type Icon } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Person } from '../../../shared/domain/person';
import { AutosaveTags } from '../../components/AutosaveTags';
import { AutosaveText } from '../../components/AutosaveText';
import { notifyFailure } from '../../components/notify';
import { SectionHeading } from '../../components/SectionHeading';
import { useProcedure } from '../../workspace/useProcedure';
import classes from './Person.module.css';
import { usePersonFields } from './usePersonFields';

/** How to reach them. Mail opens in the mail app, sites in the browser. */
export function ContactWays({ person }: { readonly person: Person }) {
  const save = usePersonFields(person.id);
  const [isEditing, setEditing] = useState(false);
  const section = useRef<HTMLElement>(null);
  // Whoever asked to edit writes next; left on the button, letters would act on the person instead.
  useEffect(() => {
    if (isEditing) section.current?.querySelector('input')?.focus();
  }, [isEditing]);
  const isEmpty = person.emails.length + person.phones.length + person.links.length === 0;
  return (
    <section ref={section} aria-label="Contact" className={classes.section}>
      <SectionHeading title="Contact">
        <Button variant="subtle" size="compact-xs" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          {isEditing ? 'Close' : 'Edit'}
        </Button>
      </SectionHeading>
      {isEditing ? (
        <>
          <AutosaveTags label="E-mail addresses" value={person.emails} onSave={(emails) => save({ emails })} />
          <AutosaveTags label="Phone numbers" value={person.phones} onSave={(phones) => save({ phones })} />
          <AutosaveTags label="Profiles and sites" value={person.links} onSave={(links) => save({ links })} />
          <AutosaveText
            label="How they like to be reached"
            isLabelled
            value={person.channel}
            maxLength={1_000}
            onSave={(channel) => save({ channel })}
          />
        </>
      ) : (
        <>
          {isEmpty && <p className={classes.nothing}>No address yet.</p>}
          <ul className={classes.ways}>
            {person.emails.map((email) => (
              <Way
                key={email}
                Icon={IconMail}
                words={email}
                address={`mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`}
              />
            ))}
            {person.phones.map((phone) => (
              <Way key={phone} Icon={IconPhone} words={phone} address={null} />
            ))}
            {person.links.map((link) => (
              <Way
                key={link}
                Icon={IconLink}
                words={link.replace(/^https?:\/\/(www\.)?/, '')}
                address={/^https?:\/\//i.test(link) ? link : `https://${link}`}
              />
            ))}
          </ul>
          {person.channel !== '' && <div className={classes.meta}>Likes to be reached by {person.channel}</div>}
        </>
      )}
    </section>
  );
}

/** null: nothing of this computer opens it; it can be selected and copied. */
function Way({
  Icon: WayIcon,
  words,
  address,
}: {
  readonly Icon: Icon;
  readonly words: string;
  readonly address: string | null;
}) {
  const open = useProcedure('link.open');
  const follow = async (to: string) => {
    const reply = await open({ address: to });
    if (!reply.ok) notifyFailure(reply.failure);
  };
  return (
    <li className={classes.way}>
      <WayIcon size={14} stroke={1.6} aria-hidden />
      {address === null ? (
        words
      ) : (
        <Anchor component="button" type="button" size="md" onClick={() => void follow(address)}>
          {words}
        </Anchor>
      )}
    </li>
  );
}
