import { useCallback } from 'react';
import type { Resource } from '../../shared/domain/network';
import type { Person } from '../../shared/domain/person';
import { newId } from '../lib/newId';
import { useDispatch } from '../workspace/useDispatch';
import { useProcedure } from '../workspace/useProcedure';
import { notify, notifyFailure } from './notify';

/**
 * Opens an empty message in the mail app, or one with what is shared. The app cannot know whether it was
 * sent, so it asks: one press keeps it as a touch, and the resource as shared.
 */
export function useWriteTo(): (person: Person, resource?: Resource) => Promise<void> {
  const openInMail = useProcedure('letter.openInMail');
  const copy = useProcedure('text.copy');
  const dispatch = useDispatch();
  return useCallback(
    async (person, resource) => {
      const body =
        resource === undefined ? '' : [resource.title, resource.link].filter((part) => part !== '').join('\n');
      const reply = await openInMail({ to: person.emails[0] ?? '', subject: resource?.title ?? '', body });
      if (!reply.ok) {
        notifyFailure(reply.failure);
        return;
      }
      const isOpen = reply.value.kind === 'opened';
      if (!isOpen && body === '') {
        notify('No mail app opened, and nothing was sent. Write where you like, then log the touch.');
        return;
      }
      if (!isOpen) {
        const copied = await copy({ text: body });
        if (!copied.ok) {
          notifyFailure(copied.failure);
          return;
        }
      }
      const keep = () =>
        resource === undefined
          ? dispatch('touchpoint.logged', {
              id: newId('touchpoints'),
              personId: person.id,
              kind: 'message',
              direction: 'given',
              summary: '',
            })
          : dispatch('resource.shared', {
              id: resource.id,
              personId: person.id,
              touchpointId: newId('touchpoints'),
            });
      // That the system took the message says nothing about a mail app having shown it.
      const said = isOpen ? 'Handed to your mail app.' : 'No mail app opened, so it is copied.';
      notify(`${said} Did you send it?`, { label: 'Keep as sent', run: () => void keep() });
    },
    [openInMail, copy, dispatch],
  );
}
