import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { draftsOf, kindNames, letterPath } from '../../../shared/domain/letterNames';
import { gapsOf } from '../../../shared/text/letterParts';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';

/** Letters to them that were begun and not sent. What was sent stands in the timeline. */
export function PersonDrafts({ personId }: { readonly personId: string }) {
  const messages = useWorkspace((workspace) => workspace.messages);
  const drafts = useMemo(() => draftsOf(Object.values(messages), personId), [messages, personId]);
  if (drafts.length === 0) return null;
  return (
    <section aria-label="Drafts">
      <SectionHeading title="Drafts" count={drafts.length} />
      <ul className={classes.drafts}>
        {drafts.map((draft) => {
          const gaps = gapsOf(`${draft.subject}\n${draft.body}`).length;
          return (
            <li key={draft.id}>
              <Link to={letterPath(draft)}>{kindNames[draft.kind]}</Link>
              <span className={classes.draftWords}>{draft.subject || (draft.body.trim().split('\n')[0] ?? '')}</span>
              {gaps > 0 && <span className={classes.draftGaps}>{gaps === 1 ? '1 gap' : `${gaps} gaps`}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
