// npm run check: what must hold before a commit, two gates at a time. Gates can be named: npm run check -- types lint
import { packageBin } from './packageBin.mjs';
import { PlainFailure, runScript } from './plainFailure.mjs';
import { captureCommand } from './runCommand.mjs';

/** The longest first, so that the two lanes end together. */
/** @type {{ name: string, tool: [packageName: string, command?: string], args: string[] }[]} */
const gates = [
  { name: 'lint', tool: ['eslint'], args: ['.', '--max-warnings', '0'] },
  {
    name: 'tests',
    tool: ['vitest'],
    args: ['run', '--project', 'unit', '--project', 'component', '--project', 'architecture'],
  },
  { name: 'types', tool: ['typescript', 'tsc'], args: ['-b'] },
  {
    name: 'imports',
    tool: ['dependency-cruiser', 'depcruise'],
    args: [
      'src',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      '--cache',
      'node_modules/.cache/dependency-cruiser',
      '--cache-strategy',
      'content',
    ],
  },
  { name: 'unused', tool: ['knip'], args: [] },
  { name: 'format', tool: ['prettier'], args: ['--check', '--cache', '.'] },
];

await runScript(async () => {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !gates.some((gate) => gate.name === name));
  if (unknown.length > 0) {
    throw new PlainFailure(
      `There is no gate "${unknown.join('", "')}"; there are ${gates.map((gate) => gate.name).join(', ')}.`,
    );
  }
  const waiting = gates.filter((gate) => named.length === 0 || named.includes(gate.name));
  let failures = 0;
  const lane = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      if (!(await passes(gate))) failures += 1;
    }
  };
  await Promise.all([lane(), lane()]);
  console.log(failures === 0 ? 'All gates passed.' : `${failures} of the gates failed.`);
  return failures === 0 ? 0 : 1;
});

/** @param {(typeof gates)[number]} gate */
async function passes({ name, tool, args }) {
  const started = performance.now();
  const { code, output } = await captureCommand(process.execPath, [packageBin(...tool), ...args], {
    env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', NO_COLOR: process.stdout.isTTY ? undefined : '1' },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code !== 0) console.log(output.trimEnd());
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${seconds.padStart(5)} s`);
  return code === 0;
}
