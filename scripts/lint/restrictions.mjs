// What may not be written where, each with what to do instead. The selectors are ESLint's no-restricted-syntax.

/** @typedef {{ selector: string, message: string }[]} Restrictions */

const callOf = (/** @type {string} */ object, /** @type {string} */ method) =>
  `CallExpression[callee.object.name='${object}'][callee.property.name='${method}']`;

const currentTime = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  callOf('Date', 'now'),
  "CallExpression[callee.name='dayjs'][arguments.length=0]",
  "CallExpression[callee.object.name='dayjs'][callee.property.name=/^(utc|tz)$/][arguments.length=0]",
].join(', ');

/** @type {Restrictions} */
export const everywhere = [
  {
    selector: 'ExportDefaultDeclaration',
    message:
      'No default exports: export it by its name, and name the file after it, so that it is called the same everywhere.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: "No enums: a union of strings, 'a' | 'b', says the same, needs no code and reads well in a file.",
  },
  {
    selector: 'TSAnyKeyword',
    message: 'No any: write "unknown" and parse it with its zod schema, or name the type that it has.',
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Never put HTML into the page: render elements, so that a note or an imported name can never become code.',
  },
  {
    selector:
      "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/], CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln)$/][callee.object.name='document'], CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'Never put HTML into the page: set textContent or render elements.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^dayjs\\u002Fplugin\\u002F[a-zA-Z]+$/]',
    message: "Write the ending, 'dayjs/plugin/utc.js': Node, which runs the e2e tests, does not guess it.",
  },
];

/** @type {Restrictions} */
export const shared = [
  {
    selector: currentTime,
    message:
      'Shared code has no clock: take the time ("now", "today") as an argument; it is read at the edge, in main or in lib/clock.ts.',
  },
  {
    selector: [
      callOf('Math', 'random'),
      "CallExpression[callee.property.name='randomUUID']",
      'CallExpression[callee.name=/^(randomUUID|nanoid|uuid|v4)$/]',
    ].join(', '),
    message: 'Shared code makes no identities and throws no dice: take the id as an argument; it is made at the edge.',
  },
];

/** @type {Restrictions} */
export const renderer = [
  {
    selector:
      "MemberExpression[object.name='localStorage'], MemberExpression[object.name='sessionStorage'], MemberExpression[object.name='window'][property.name=/^(localStorage|sessionStorage|indexedDB)$/]",
    message:
      'The page keeps nothing: make it a command (the document) or a setting, so that it is backed up and exported.',
  },
];

/** @type {Restrictions} */
export const rendererApi = [
  {
    selector: "MemberExpression[object.name=/^(window|globalThis)$/][property.name='askwell']",
    message: 'window.askwell is used in src/renderer/lib/api.ts only: call what that file exports.',
  },
];

/** @type {Restrictions} */
export const rendererClock = [
  {
    selector: currentTime,
    message: "Ask src/renderer/lib/clock.ts for the time: it follows main's clock, which tests set.",
  },
];

/** @type {Restrictions} */
export const mainImports = [
  {
    selector: "ImportSpecifier[imported.name='ipcMain'], MemberExpression[property.name='ipcMain']",
    message:
      'ipcMain is used in src/main/ipc.ts only: add a procedure to src/shared/contract.ts and src/main/procedures.ts.',
  },
];
