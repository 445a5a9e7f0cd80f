import { useCallback } from 'react';
import type { Resource } from '../../shared/domain/network';
import type { Person } from '../../shared/domain/person';
import { newId } from '../lib/newId';
import { useDispatch } from '../workspace/useDispatch';
import { useProcedure } from '../workspace/useProcedure';
import { notify, notifyFailure } from './notify';
import { useStartLetter } from './useStartLetter';

/**
 * Opens an empty message in the mail app. The app cannot know whether it was sent, so it asks: one press keeps it as a
 * touch. With something to share it begins the letter that says why it helps them.
 */
export function useWriteTo(): (person: Person, resource?: Resource) => Promise<void> {
  const openInMail = useProcedure('letter.openInMail');
  const dispatch = useDispatch();
  const startLetter = useStartLetter();
  return useCallback(
    async (person, resource) => {
      if (resource !== undefined) {
        startLetter({ personId: person.id, kind: 'article', resourceId: resource.id });
        return;
      }
      const reply = await openInMail({ to: person.emails[0] ?? '', subject: '', body: '' });
      if (!reply.ok) {
        notifyFailure(reply.failure);
        return;
      }
      if (reply.value.kind !== 'opened') {
        notify('No mail app opened, and nothing was sent. Write where you like, then log the touch.');
        return;
      }
      const keep = () =>
        dispatch('touchpoint.logged', {
          id: newId('touchpoints'),
          personId: person.id,
          kind: 'message',
          direction: 'given',
          summary: '',
        });
      // That the system took the message says nothing about a mail app having shown it.
      notify('Handed to your mail app. Did you send it?', { label: 'Keep as sent', run: () => void keep() });
    },
    [openInMail, dispatch, startLetter],
  );
}
