import { useMemo } from 'react';
import type { Template } from '../../../shared/domain/template';
import { isMergeField } from '../../../shared/text/mergeFields';
import { gapsOf } from '../../../shared/text/letterParts';
import { AutosaveText } from '../../components/AutosaveText';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Settings.module.css';

/** Name, subject and wording of one template; each field saves itself. */
export function TemplateFields({ template }: { readonly template: Template }) {
  const dispatch = useDispatch();
  const { id, name, subject, body, channel } = template;
  const save = async (fields: Partial<Pick<Template, 'name' | 'subject' | 'body'>>) =>
    (await dispatch('template.changed', { id, fields }, { isQuiet: true })).ok;
  const unknown = useMemo(
    () => gapsOf(`${subject}\n${body}`).filter((gap) => !isMergeField(gap.slice(1, -1))),
    [subject, body],
  );
  const hasSubject = channel === 'email' || channel === 'inmail' || channel === 'letter';
  return (
    <div className={classes.templateFields}>
      <AutosaveText
        label="Name of the template"
        isLabelled
        value={name}
        maxLength={200}
        at={`${id}.name`}
        onSave={(value) => (value.trim() === '' ? Promise.resolve(true) : save({ name: value.trim() }))}
      />
      {hasSubject && (
        <AutosaveText
          label="Subject"
          isLabelled
          value={subject}
          maxLength={200}
          at={`${id}.subject`}
          onSave={(value) => save({ subject: value })}
        />
      )}
      <AutosaveText
        label="Wording"
        isLabelled
        isLong
        serif="line"
        value={body}
        maxLength={10_000}
        at={`${id}.body`}
        onSave={(value) => save({ body: value })}
      />
      {unknown.length > 0 && (
        <p role="status" className={classes.says}>
          {unknown.join(', ')}: nothing fills {unknown.length === 1 ? 'this' : 'these'}, so{' '}
          {unknown.length === 1 ? 'it stays a gap' : 'they stay gaps'} in every letter.
        </p>
      )}
    </div>
  );
}
