export type Scope = 'all' | 'commands' | 'people' | 'organisations' | 'questions';

const scopes: Readonly<Record<string, Scope>> = {
  '>': 'commands',
  '@': 'people',
  '#': 'organisations',
  '?': 'questions',
};

/** What is searched, and for what: `@bram` looks for people only. */
export function readQuery(typed: string): { readonly scope: Scope; readonly text: string } {
  const scope = scopes[typed.trimStart().charAt(0)];
  return scope === undefined
    ? { scope: 'all', text: typed.trim() }
    : { scope, text: typed.trimStart().slice(1).trim() };
}
