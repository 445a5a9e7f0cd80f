import bank from '../../../resources/letter-templates.json';
import type { Channel, MessageKind, Variant } from './message';
import type { Template } from './template';
import type { Workspace } from './workspace';

const builtInAt = '2026-01-01T00:00:00.000Z';

/** The built-in templates by key. They ship with the app and stay out of the document until one is changed. */
export const builtInTemplates: Readonly<Record<string, Template>> = Object.fromEntries(
  bank.templates.map((template): [string, Template] => {
    const id = `tem_${template.id}`;
    return [
      id,
      {
        id,
        kind: template.kind as MessageKind,
        variant: template.variant as Variant,
        channel: template.channel as Channel,
        name: template.name,
        subject: template.subject,
        body: template.body,
        isMine: false,
        createdAt: builtInAt,
        deletedAt: null,
      },
    ];
  }),
);

/** A template by its key: the person’s own or changed one, otherwise the built-in one. */
export function templateById(workspace: Pick<Workspace, 'templates'>, id: string): Template | undefined {
  return workspace.templates[id] ?? builtInTemplates[id];
}

/** Built-in ones (as they were changed) in the bank’s order, then the person’s own by age; without those in the bin. */
export function allTemplates(workspace: Pick<Workspace, 'templates'>): Template[] {
  const builtIn = Object.values(builtInTemplates).map((template) => workspace.templates[template.id] ?? template);
  const mine = Object.values(workspace.templates)
    .filter(({ id }) => builtInTemplates[id] === undefined)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  return [...builtIn, ...mine].filter(({ deletedAt }) => deletedAt === null);
}

/** Whether a built-in template was changed by hand. */
export function isChanged(workspace: Pick<Workspace, 'templates'>, id: string): boolean {
  const builtIn = builtInTemplates[id];
  const own = workspace.templates[id];
  return (
    builtIn !== undefined &&
    own !== undefined &&
    (own.name !== builtIn.name || own.subject !== builtIn.subject || own.body !== builtIn.body)
  );
}

/** The templates of a kind that fit, the best first: same variant and channel, then same channel, then same variant. */
export function templatesFor(
  templates: readonly Template[],
  wanted: Pick<Template, 'kind' | 'variant' | 'channel'>,
): Template[] {
  const fit = ({ variant, channel }: Template) =>
    (channel === wanted.channel ? 2 : 0) + (variant === wanted.variant ? 1 : 0);
  return templates
    .filter(({ kind }) => kind === wanted.kind)
    .map((template, place) => ({ template, place }))
    .sort((a, b) => fit(b.template) - fit(a.template) || a.place - b.place)
    .map(({ template }) => template);
}
