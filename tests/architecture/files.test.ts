import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder, projectRoot } from './projectFiles';

const binary = /\.(png|ico|icns|woff2?|ttf|zip|xlsx|pdf|mp3|wav)$/;
const texts = filesUnder().filter((path) => !binary.test(path));
const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

/** Written in pieces, because this file is looked at too. */
const registries = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['deb', 'debian', 'org'],
  ['security', 'debian', 'org'],
].map((words) => words.join('.'));

it('names no package registry: which one is used is the matter of each machine', () => {
  expect(texts.filter((path) => registries.some((host) => read(path).includes(host)))).toEqual([]);
});

it('names no path of the machine it was written on', () => {
  const machinePath = new RegExp(`(^|[\\s"'\`(=:])/(${['work', 'root'].join('|')})/[\\w.]`, 'm');
  expect(texts.filter((path) => machinePath.test(read(path)))).toEqual([]);
});

it('has no source file of more than 400 lines; past 250 ask for two reasons to change', () => {
  const lengths = filesUnder('src')
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }));
  const long = lengths.filter(({ lines }) => lines > 300);
  if (long.length > 0) {
    console.warn(`Getting long: ${long.map(({ path, lines }) => `${path} (${lines})`).join(', ')}`);
  }
  expect(long.filter(({ lines }) => lines > 400)).toEqual([]);
});

// skipIf and runIf are allowed: they say which machine cannot run the test.
it('has no test that runs alone or not at all', () => {
  const left = /\b(?:test|it|describe)(?:\.\w+)*\.(?:only|skip|fixme|todo)\b/;
  const files = filesUnder('tests').filter((path) => /\.(test|spec)\.tsx?$/.test(path));
  expect(files.filter((path) => left.test(read(path)))).toEqual([]);
});

// ESLint itself cannot say this: such a comment silences the rule that forbids it.
it('switches the linter off in no whole file', () => {
  const wholesale = /\/\*\s*eslint-disable\s*(\*\/|--)/;
  expect(texts.filter((path) => /\.[cm]?[jt]sx?$/.test(path) && wholesale.test(read(path)))).toEqual([]);
});
