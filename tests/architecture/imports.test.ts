import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesUnder, projectRoot } from './projectFiles';

interface Report {
  modules: { source: string; dependencies: { resolved: string }[] }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

const configPath = join(projectRoot, '.dependency-cruiser.cjs');

describe('who may import whom', () => {
  let report: Report;
  beforeAll(() => {
    report = cruise(projectRoot);
  });

  it('is kept by every file', () => {
    const broken = report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
  });

  it('is looked at in every file: a tool that sees nothing passes too', () => {
    const seen = new Set(report.modules.map((module) => module.source));
    const files = filesUnder('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => !seen.has(path))).toEqual([]);
  });

  it('sees the packages that only have "exports"', () => {
    const targets = cruise(join(projectRoot, 'tests/architecture/fixtures')).modules.flatMap((module) =>
      module.dependencies.map(({ resolved }) => resolved),
    );
    expect(targets.filter((path) => path.includes('node_modules/lowdb/')).length).toBe(2);
  });
});

describe('every import rule', () => {
  /** One file per rule that breaks it, and what it breaks besides. */
  const breaks: Record<string, string[]> = {
    'no-circles': ['src/shared/domain/circleOne.ts'],
    'no-missing-files': ['src/shared/domain/missingFile.ts'],
    'only-source-from-source': ['src/main/usesTooling.ts'],
    'shared-runs-anywhere': ['src/shared/domain/missingFile.ts', 'src/shared/domain/readsDisk.ts'],
    'bridge-imports-nothing': ['src/shared/bridge.ts'],
    'main-logic-without-electron': ['src/main/storage/showsDialog.ts'],
    'main-logic-apart': ['src/main/export/opensWindow.ts'],
    'lowdb-in-storage': ['src/main/keepsDatabase.ts', 'src/renderer/lib/keepsDatabase.ts'],
    'main-without-page': ['src/main/drawsPage.ts'],
    'preload-is-a-wire': ['src/preload/knowsDomain.ts'],
    'renderer-in-a-browser': ['src/renderer/lib/asksElectron.ts'],
    'renderer-without-node': ['src/renderer/lib/readsDisk.ts'],
    'features-apart': ['src/renderer/features/people/knowsInterviews.ts'],
    'features-below-app': ['src/renderer/features/people/knowsApp.ts'],
    'bricks-below-features': ['src/renderer/components/knowsFeature.ts'],
  };

  it('reports the file that breaks it, and no other', () => {
    const { violations } = cruise(join(projectRoot, 'tests/architecture/fixtures')).summary;
    const found: Record<string, string[]> = {};
    for (const { rule, from } of violations) {
      found[rule.name] = [...new Set([...(found[rule.name] ?? []), from])].sort();
    }
    expect(found).toEqual(breaks);
  });

  it('has such a file', () => {
    const config = createRequire(import.meta.url)(configPath) as { forbidden: { name: string }[] };
    expect(config.forbidden.map(({ name }) => name)).toEqual(Object.keys(breaks));
  });
});

function cruise(folder: string): Report {
  const bin = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const output = run(bin, ['src', '--config', configPath, '--output-type', 'json'], folder);
  return JSON.parse(output) as Report;
}

/** The tool exits with the number of violations, and what it prints is wanted then most of all. */
function run(script: string, args: string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, [script, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
  } catch (failure) {
    const { stdout } = failure as { stdout?: string };
    if (stdout) return stdout;
    throw failure;
  }
}
