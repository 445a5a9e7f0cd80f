// Who may import whom. Each rule's comment is what the person who breaks it reads.
// tests/architecture/imports.test.ts breaks every rule once and expects it to be reported.

/** Packages, wherever node_modules lies. */
const packages = (...names) => `node_modules/(?:${names.join('|')})(?:/|$)`;

const electron = '(^|/)node_modules/electron/|^electron$';
const node = { dependencyTypes: ['core'] };
const lowdb = packages('lowdb', 'steno');
const pageLibraries = packages(
  'react',
  'react-dom',
  'react-router-dom',
  'react-router',
  'react-hook-form',
  '@hookform/[^/]+',
  '@mantine/[^/]+',
  '@tabler/[^/]+',
  '@tanstack/[^/]+',
  '@dnd-kit/[^/]+',
);

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or a third is missing.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-missing-files',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'only-source-from-source',
      severity: 'error',
      comment: 'What ships does not import tests or developer tooling.',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'shared-runs-anywhere',
      severity: 'error',
      comment:
        'Shared imports itself, the data in resources/*.json, zod, the date libraries, the draft library and the priority queue. What needs a disk belongs in main, what needs a page in the renderer.',
      from: { path: '^src/shared/' },
      to: {
        pathNot: [
          '^src/shared/',
          '^resources/.+\\.json$',
          packages('zod', 'dayjs', 'chrono-node', 'mutative', 'fractional-indexing', 'tinyqueue'),
        ],
      },
    },
    {
      name: 'bridge-imports-nothing',
      severity: 'error',
      comment: 'The sandboxed preload loads bridge.ts: it holds two names and a type, and imports nothing.',
      from: { path: '^src/shared/bridge\\.ts$' },
      to: { path: '.+' },
    },
    {
      name: 'main-logic-without-electron',
      severity: 'error',
      comment:
        'This must run in plain Node, where it is tested: take the folder, the clock or the dialog as an argument.',
      from: { path: '^src/main/(storage|import|export|search|history)/|^src/main/answer\\.ts$' },
      to: { path: electron },
    },
    {
      name: 'main-logic-apart',
      severity: 'error',
      comment:
        'Storage, import, export, search, history and the answer know each other at most, never the windows around them.',
      from: { path: '^src/main/(storage|import|export|search|history)/|^src/main/answer\\.ts$' },
      to: {
        path: '^src/main/',
        pathNot: '^src/main/(storage|import|export|search|history|clock)(/|\\.ts$)|^src/main/answer\\.ts$',
      },
    },
    {
      name: 'lowdb-in-storage',
      severity: 'error',
      comment: 'lowdb is used in main/storage only; everybody else applies commands to the workspace store.',
      from: { path: '^src/', pathNot: '^src/main/storage/' },
      to: { path: lowdb },
    },
    {
      name: 'main-without-page',
      severity: 'error',
      comment: 'Main does not import the renderer, the preload or page libraries; what both need belongs in shared.',
      from: { path: '^src/main/' },
      to: { path: ['^src/(renderer|preload)/', pageLibraries] },
    },
    {
      name: 'preload-is-a-wire',
      severity: 'error',
      comment: 'The preload imports electron and shared/bridge, nothing else: it is sandboxed and never grows.',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^src/preload/', '^src/shared/bridge\\.ts$', electron] },
    },
    {
      name: 'renderer-in-a-browser',
      severity: 'error',
      comment: 'The page has no Node, no Electron and no main: ask for it with a procedure, through lib/api.ts.',
      from: { path: '^src/renderer/' },
      to: { path: ['^src/(main|preload)/', electron, packages('yauzl')] },
    },
    {
      name: 'renderer-without-node',
      severity: 'error',
      comment: 'The page has no Node modules: ask main for it with a procedure, through lib/api.ts.',
      from: { path: '^src/renderer/' },
      to: node,
    },
    {
      name: 'features-apart',
      severity: 'error',
      comment:
        'Features do not know each other: what two of them need is a brick in components, or a selector in shared/domain.',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'features-below-app',
      severity: 'error',
      comment: 'The app puts features together; a feature does not know the app or the gallery.',
      from: { path: '^src/renderer/features/' },
      to: { path: '^src/renderer/(app|gallery)/' },
    },
    {
      name: 'bricks-below-features',
      severity: 'error',
      comment: 'Components, lib and workspace are used by features, never the other way round.',
      from: { path: '^src/renderer/(components|lib|workspace)/' },
      to: { path: '^src/renderer/(features|app|gallery)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      // Without these two, packages that only have "exports" (lowdb) are not seen at all.
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
