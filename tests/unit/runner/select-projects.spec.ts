import { expect, test } from 'playwright/test';
import { type Choice, namesContainers, selectProjects, startsProcesses } from '../../select-projects.ts';

const names = ['unit', 'site', 'firefox', 'containers', 'local-images', 'page-shell', 'native'];
const choice: Choice = {
  words: [],
  names,
  kind: 'compose',
  lacks: new Map(),
  engine: { answers: true, version: '27.5.1' },
};

test('on containers every project is selected, and each has to run a test', () => {
  expect(selectProjects(choice)).toEqual({ selected: names, expected: names, lines: [] });
});

test('on processes the projects of containers are left out, and the line says that an engine answers', () => {
  const { selected, expected, lines } = selectProjects({ ...choice, kind: 'native' });
  expect(selected).toEqual(['unit', 'site', 'firefox']);
  expect(expected).toEqual(selected);
  expect(lines).toEqual([
    'Left out: containers, local-images, page-shell and native, because this run takes processes. Docker Engine 27.5.1 answers: `STACK=compose npm test` runs them, and all else on containers.',
  ]);
});

test('without an engine the line says why there is none', () => {
  const engine = { answers: false, why: 'the Docker engine is not running (no socket)' } as const;
  expect(selectProjects({ ...choice, kind: 'native', engine }).lines).toEqual([
    'Left out: containers, local-images, page-shell and native, because the Docker engine is not running (no socket). `STACK=compose npm test` runs them where an engine answers or root can start one.',
  ]);
});

test('what this machine cannot run is left out with its reason', () => {
  const lacks = new Map([
    ['firefox', 'It needs a Firefox.'],
    ['local-images', 'It needs root.'],
  ]);
  expect(selectProjects({ ...choice, lacks })).toEqual({
    selected: ['unit', 'site', 'containers', 'page-shell', 'native'],
    expected: ['unit', 'site', 'containers', 'page-shell', 'native'],
    lines: ['Left out: firefox. It needs a Firefox.', 'Left out: local-images. It needs root.'],
  });
});

const words: [line: string, selected: string[], expected: string[]][] = [
  ['--project site --project=unit', [], ['site', 'unit']],
  ['--project site --workers 1 --add-reporter blob', [], ['site']],
  ['--add-reporter=blob', names, names],
  ['--project site some.spec', [], []],
  ['--project=site -g copies', [], []],
  ['--shard 1/4 --add-reporter blob', names, []],
];
for (const [line, selected, expected] of words) {
  const who = expected.length > 0 ? `each of ${expected.length} projects` : 'no project';
  test(`\`npm test -- ${line}\` wants a test of ${who}`, () => {
    expect(selectProjects({ ...choice, words: line.split(' ') })).toMatchObject({ selected, expected });
  });
}

test('only who names a project of containers asks for containers', () => {
  expect(namesContainers(['--project=unit', '--project', 'page-shell'])).toBe(true);
  expect(namesContainers(['--project', 'unit', 'containers'])).toBe(false);
  expect(namesContainers([])).toBe(false);
});

test('only tests of the run’s own stack need no processes', () => {
  expect(startsProcesses(['--project', 'containers', '--project', 'site'])).toBe(false);
  expect(startsProcesses(['--project', 'containers', '--project', 'snippets'])).toBe(true);
  expect(startsProcesses(['--shard', '1/4'])).toBe(true);
});
