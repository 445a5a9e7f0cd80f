import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { channelNames, kindNames, templateKinds } from '../../../shared/domain/letterNames';
import type { Template } from '../../../shared/domain/template';
import { allTemplates, isChanged } from '../../../shared/domain/templateBank';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Settings.module.css';
import { TemplateFields } from './TemplateFields';

/** The wording letters begin with: built-in ones as they were changed, and the person’s own. */
export function TemplatesSection() {
  const dispatch = useDispatch();
  const own = useWorkspace((workspace) => workspace.templates);
  const templates = useMemo(() => allTemplates({ templates: own }), [own]);
  const [openId, setOpenId] = useState<string | null>(null);

  const copy = async ({ kind, variant, channel, name, subject, body }: Template) => {
    const id = newId('templates');
    const { ok } = await dispatch(
      'template.added',
      { id, kind, variant, channel, name: `${name}, mine`, subject, body },
      { toast: 'Template added' },
    );
    if (ok) setOpenId(id);
  };
  const bin = (template: Template) => {
    setOpenId(null);
    void dispatch('template.binned', { id: template.id }, { toast: `Template moved to the bin: ${template.name}` });
  };
  const reset = (template: Template) =>
    void dispatch('template.reset', { id: template.id }, { toast: `Put back as it came: ${template.name}` });

  return (
    <>
      <p className={classes.says}>
        A letter begins with one of these. What stands in braces, such as {'{first_name}'}, is filled in from what you
        know; what nothing fills stays as a gap.
      </p>
      {templateKinds.map((kind) => (
        <section key={kind} aria-label={kindNames[kind]}>
          <h3 className={classes.templateKind}>{kindNames[kind]}</h3>
          <ul className={classes.templates}>
            {templates
              .filter((template) => template.kind === kind)
              .map((template) => (
                <li key={template.id}>
                  <button
                    type="button"
                    className={classes.template}
                    aria-expanded={template.id === openId}
                    onClick={() => {
                      setOpenId(template.id === openId ? null : template.id);
                    }}
                  >
                    <span className={classes.name}>{template.name}</span>
                    <span className={classes.templateFacts}>
                      {channelNames[template.channel]}
                      {template.isMine ? ', my own' : isChanged({ templates: own }, template.id) ? ', changed' : ''}
                    </span>
                  </button>
                  {template.id === openId && (
                    <div className={classes.templateForm}>
                      <TemplateFields template={template} />
                      <Group gap={8} mt={10}>
                        <Button
                          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
                          onClick={() => void copy(template)}
                        >
                          Add one like it
                        </Button>
                        {isChanged({ templates: own }, template.id) && (
                          <Button
                            onClick={() => {
                              reset(template);
                            }}
                          >
                            Put back as it came
                          </Button>
                        )}
                        <Button
                          variant="subtle"
                          color="gray"
                          onClick={() => {
                            bin(template);
                          }}
                        >
                          Move to the bin
                        </Button>
                      </Group>
                    </div>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
