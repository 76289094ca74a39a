import { expect, test } from 'playwright/test';
import { readTree } from '../../../src/plugin/tree.ts';
import { prepareClients } from '../../snippets/clients.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { type ProjectNames, projectNames } from './project-names.ts';
import { unknownInProject } from './project-spelling.ts';

let known: KnownNames;
let project: ProjectNames;

test.beforeAll(async () => {
  known = await knownNames(await readTree(process.cwd()), await prepareClients(() => {}));
  project = await projectNames(process.cwd());
});

/** What is said of a piece of inline code on a page. */
function said(written: string, path = 'docs/contributing/page.mdx'): string[] {
  const issues = unknownInProject(path, `See \`${written}\`.\n`, project, known);
  return issues.map(({ message, fix }) => `${message} ${fix}`);
}

test('a page for contributors names verbs, options and programs that are there', () => {
  expect(said('npm run verifi')).toEqual(['verifi is no verb of npm here. Write `npm run verify`.']);
  expect(said('npm ci && npm run verify -- --acept --changed')).toEqual([
    'acept is no option of npm run verify. Write `npm ci && npm run verify -- --accept --changed`.',
  ]);
  expect(said('node tests/facts/sample.ts --sede 1')).toEqual([
    'sede is no option of tests/facts/sample.ts. Write `node tests/facts/sample.ts --seed 1`.',
  ]);
  expect(said('--shrad 1/4')).toEqual(['shrad is no option of this project. Write `--shard 1/4`.']);
  for (const written of [
    'npm test -- --project facts',
    'npm run check -- --mutants',
    '--unmarked',
    'npm run build',
  ])
    expect(said(written), written).toEqual([]);
});

test('a page for contributors names files that are there, or that a build makes', () => {
  expect(said('src/snipets')).toEqual(['src/snipets is no file of this project. Write `src/snippets`.']);
  expect(said('acept.ts')).toEqual(['acept.ts is no file of this project. Write `accept.ts`.']);
  for (const written of ['brokers/', 'lms.txt', 'static/evidences/**.json', 'tests/site/proof.json'])
    expect(said(written), written).toHaveLength(1);
  for (const written of [
    'broker/',
    'llms.txt',
    'static/evidence/**.json',
    'build/proof.json',
    'docs/**/*.md',
    '.venv',
  ])
    expect(said(written), written).toEqual([]);
});

test('a page for contributors names exports, props, keys and codes that are there', () => {
  for (const [wrong, right] of [
    ['inProjct', 'inProject'],
    ['customField.live', 'customFields.live'],
    ['FilteredTextBlok', 'FilteredTextBlock'],
    ['<FilteredTextBlock … failss />', '<FilteredTextBlock … fails />'],
    ['stratMarker', 'startMarker'],
    ['sidebar_postion', 'sidebar_position'],
    ['missing-sorce', 'missing-source'],
    ['Titel', 'Title'],
    ['ENABLE_MODULE', 'ENABLE_MODULES'],
  ] as const) {
    expect(said(wrong), wrong).toEqual([
      expect.stringMatching(new RegExp(`^\\w.* is no .* Write .${right}.\\.$`, 'i')),
    ]);
    expect(said(right), right).toEqual([]);
  }
  expect(said('STAKC_KIND')).toEqual([
    expect.stringContaining('STAKC_KIND is no variable of Weaviate or of this project.'),
  ]);
});

test('any page names commands and files from the root that are there', () => {
  const page = 'docs/start/page.mdx';
  expect(said('npm strat', page)).toEqual(['strat is no verb of npm here. Write `npm start`.']);
  expect(said('tests/stack/model/makes.py', page)).toEqual([
    'tests/stack/model/makes.py is no file of this project. Write `tests/stack/model/make.py`.',
  ]);
  expect(said('make.sh', page)).toEqual([]);
});

test('any page names packages and options that are used here, in the versions that are installed', () => {
  for (const [written, meant] of [
    ['pip install weaviate-cliend', 'pip install weaviate-client'],
    ['weaviate-cliend', 'weaviate-client'],
    ['weaviate==4.0.0', 'weaviate-client==4.0.0'],
    ['weaviate-client@3.0.0', 'weaviate-client@3.14.0'],
    ['--enable-module', 'ENABLE_MODULES'],
    ['curl --fial', 'curl --fail'],
  ] as const)
    expect(said(written, 'docs/start/page.mdx'), written).toEqual([
      expect.stringContaining(`Write \`${meant}\`.`),
    ]);
  for (const written of [
    'pip install -r requirements.txt',
    'pip install "model2vec[distill]==0.8.1"',
    'npm install weaviate-client@3.14.0',
    'my-model',
    '--log-level',
  ])
    expect(said(written, 'docs/start/page.mdx'), written).toEqual([]);
});
