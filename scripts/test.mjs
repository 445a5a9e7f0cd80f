// npm test: everything, in the order in which it fails fastest. Parts and files can be named:
//   npm test -- unit                       npm test -- e2e tests/e2e/notes.test.ts
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildApp } from './buildApp.mjs';
import { hasDisplay, withVirtualDisplay } from './display.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { ensureNotifications } from './ensureNotifications.mjs';
import { ensureSystem, isOnPath } from './ensureSystem.mjs';
import { packageBin } from './packageBin.mjs';
import { PlainFailure, runScript } from './plainFailure.mjs';
import { projectRoot } from './projectRoot.mjs';
import { runCommand } from './runCommand.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const vitestParts = ['unit', 'component', 'architecture', 'faults'];
const allParts = [...vitestParts, 'e2e'];

const words = process.argv.slice(2);
const named = words.filter((word) => allParts.includes(word));
const rest = words.filter((word) => !allParts.includes(word));
const parts = named.length > 0 ? named : allParts;
const reports = mkdtempSync(join(tmpdir(), 'askwell-test-'));

await runScript(async () => {
  try {
    return await runParts();
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

async function runParts() {
  /** @type {Record<string, Counts>} */
  const counts = {};
  let isGreen = true;
  const plain = parts.filter((part) => vitestParts.includes(part));

  // Before the tests that need neither: a machine that cannot run the application should say so at once.
  if (parts.includes('e2e')) await makeReady();
  if (plain.length > 0) {
    const run = await runVitest(plain);
    Object.assign(counts, run.counts);
    isGreen = run.code === 0;
  }
  if (parts.includes('e2e')) {
    const run = await runPlaywright();
    counts.e2e = run.counts;
    isGreen = isGreen && run.code === 0;
  }

  console.log('');
  for (const part of parts) {
    const { passed, failed, skipped } = counts[part] ?? noTests();
    const ranNone = passed + failed === 0;
    if (ranNone && rest.length === 0) isGreen = false;
    console.log(
      `${part.padEnd(13)} ${ranNone ? 'ran no test' : `${passed} ok, ${failed} not ok, ${skipped} left out`}`,
    );
  }
  const all = Object.values(counts).reduce(add, noTests());
  if (all.passed + all.failed === 0) isGreen = false;
  if (!isGreen) console.log('Something failed or ran no test: see above.');
  console.log(`${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ''}`);
  return isGreen ? 0 : 1;
}

async function makeReady() {
  const electron = await ensureElectron();
  await ensureSystem(electron, {
    needsVirtualDisplay: process.platform === 'linux' && wantsVirtualDisplay(),
  });
  const lacks = await ensureNotifications();
  if (lacks !== '') console.log(lacks);
  await buildApp();
}

/** Windows that pop up steal the focus from the person and from each other: a display of our own when possible. */
function wantsVirtualDisplay() {
  return process.platform === 'linux' && (!hasDisplay() || isOnPath('Xvfb'));
}

/** @param {string[]} projects */
async function runVitest(projects) {
  const report = join(reports, 'vitest.json');
  const code = await runCommand(process.execPath, [
    packageBin('vitest'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...rest,
  ]);
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string }[] }[] }} */
  const { testResults } = read(report, 'vitest');
  /** @type {Record<string, Counts>} */
  const counts = {};
  for (const file of testResults) {
    const part = relative(join(projectRoot, 'tests'), file.name).split(/[\\/]/)[0] ?? '';
    const statuses = file.assertionResults.map((result) => result.status);
    const failed = statuses.filter((status) => status === 'failed').length;
    counts[part] = add(counts[part] ?? noTests(), {
      passed: statuses.filter((status) => status === 'passed').length,
      // A file that could not even be loaded counts as one failure.
      failed: failed === 0 && file.status === 'failed' ? 1 : failed,
      skipped: statuses.filter((status) => !['passed', 'failed'].includes(status)).length,
    });
  }
  return { code, counts };
}

/**
 * The whole suite waits more than it works: where displays are our own, two halves run beside each other, each on a display
 * with a focus and a clipboard of its own.
 */
async function runPlaywright() {
  const halves = rest.length === 0 && wantsVirtualDisplay() && availableParallelism() > 1 ? [1, 2] : [null];
  const runs = await Promise.all(halves.map(runHalf));
  return {
    code: Math.max(...runs.map(({ code }) => code)),
    counts: runs.map(({ counts }) => counts).reduce(add, noTests()),
  };
}

/** @param {number | null} half */
async function runHalf(half) {
  const report = join(reports, `playwright${half ?? ''}.json`);
  const run = (/** @type {string | undefined} */ display) =>
    runCommand(
      process.execPath,
      [
        packageBin('@playwright/test', 'playwright'),
        'test',
        '--reporter=list,json',
        ...(half === null ? [] : [`--shard=${half}/2`, `--output=test-results/${half}`]),
        ...rest,
      ],
      {
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...(display === undefined ? {} : { DISPLAY: display }) },
      },
    );
  const code = wantsVirtualDisplay() ? await withVirtualDisplay(run) : await run(undefined);
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} */
  const { stats, errors } = read(report, 'Playwright');
  return {
    code,
    counts: {
      passed: stats.expected + stats.flaky,
      // Errors outside of any test, such as a file that could not be loaded.
      failed: stats.unexpected || Math.min(errors.length, 1),
      skipped: stats.skipped,
    },
  };
}

/**
 * @param {string} report
 * @param {string} runner
 */
function read(report, runner) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    throw new PlainFailure(`${runner} ended without a report, so its tests do not count as run.`);
  }
}

/** @returns {Counts} */
function noTests() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}
