import { readdir } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { verdicts } from '../../../src/plugin/block.ts';
import { coverageOf } from '../../../src/plugin/coverage.ts';
import { createPreprocessor } from '../../../src/plugin/preprocess.ts';
import { parseMdx } from '../../../src/plugin/syntax.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import { findUsages } from '../../../src/plugin/usages.ts';
import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'arch-program': inProject({
    tests: {
      'tests/unit/snippets/properties.spec.ts': ['a program is its regions, each line in its place'],
      'tests/site/every-page.spec.ts': [
        '… is quiet, stands still, fits, and gives what ran by Copy and as Markdown',
      ],
    },
  }),

  'arch-evidence': inProject({
    tests: {
      'tests/snippets/verify.spec.ts': ['records nothing where one of all fails, and says where it failed'],
    },
  }),

  'arch-verdicts': async (context) => {
    const tree = await readTree(process.cwd());
    const checked = coverageOf(tree, []).filter(({ verdict }) => verdict === 'checked');
    expect([...new Set(checked.map(({ language }) => language))]).toEqual(['YAML']);
    await inProject({
      tests: {
        'tests/unit/plugin/coverage.spec.ts': ['counts every block and every output by its verdict'],
        'tests/unit/plugin/loose-code.spec.ts': ['a fence in any other language is refused'],
        'tests/unit/plugin/rendered.spec.ts': ['a verdict holds for what it was given for, to the byte'],
        'tests/unit/configurator/compose-file.spec.ts': [
          'the file of the default choice is the one that the stack is started from',
        ],
        'tests/unit/plugin/gate.spec.ts': ['refuses the record of a block that fails without its error'],
      },
    })(context);
    return verdicts;
  },

  'arch-preprocessor': async (context) => {
    const block = '<FilteredTextBlock text={Py} startMarker="# START One" endMarker="# END One" />';
    const page = (line: string) => `import Py from '!!raw-loader!/_includes/one.py';\n\n${line}\n`;
    const found = (line: string) => findUsages(parseMdx(page(line)), 'docs/page.mdx').encounters.length;
    expect([found(block), found(`{/* ${block} */}`)]).toEqual([1, 0]);
    const preprocessor = createPreprocessor('/site');
    for (const path of ['docs/page.mdx', '_includes/_partial.mdx']) {
      const seen = preprocessor({ filePath: `/site/${path}`, fileContent: page(block) });
      expect(seen).toMatch(/^<FilteredTextBlock \{\.\.\.__usage0\} \/>$/m);
      expect(seen).toMatch(/^import __usage0 from '!!block-loader\?usage=0!/m);
      expect(seen).not.toContain('raw-loader');
    }
    return inProject(
      {
        tests: {
          'tests/unit/plugin/block-loader.spec.ts': ['gives a region with what is proven of it'],
          'tests/unit/plugin/highlight.spec.ts': ['gives words of … their roles and keeps the text'],
        },
        files: { 'docusaurus.config.ts': ['preprocessor: createPreprocessor'] },
        paths: ['src/plugin/block-loader.ts'],
      },
      ['preprocessor', 'src/plugin/block-loader.ts'],
    )(context);
  },

  'arch-bundler': inProject({
    tests: {
      'tests/unit/plugin/block-loader.spec.ts': [
        'declares the source, its evidence and all that decided the run',
      ],
    },
  }),

  'arch-shown-only': inProject({
    tests: {
      'tests/site/hidden-lines.spec.ts': [
        'no line that no page shows, and no whole source, is in a script or in the HTML of a page',
        'the code of a page is in its HTML and in one script, which comes with the page by either way',
      ],
      'tests/site/page.spec.ts': ['no source travels to the reader whole'],
    },
  }),

  'arch-gate': inProject({
    tests: {
      'tests/site/gate.spec.ts': ['a build without the evidence of a source is refused, on a warm cache too'],
      'tests/unit/plugin/block-loader.spec.ts': [
        'declares evidence that is missing, and shows the block as not proven',
      ],
      'tests/site/running-site.spec.ts': [
        'a problem shows over the page of the running site, and goes away once it is mended',
      ],
    },
  }),

  'arch-html': inProject(
    {
      tests: {
        'tests/unit/plugin/rendered.spec.ts': [
          'a verdict holds for what it was given for, to the byte',
          'a block is found whatever made it',
        ],
        'tests/unit/plugin/strays.spec.ts': [
          'a region that ran, but not among the blocks of this page, is a stray',
        ],
        'tests/site/gate.spec.ts': [
          'a block that a component makes is refused with the page that shows it',
          'a component that shows one byte more is refused',
        ],
        'tests/site/every-block.spec.ts': [
          'every block of … is proven, after every control was used once',
          'a block that comes … is found',
        ],
      },
      paths: ['tests/site'],
    },
    ['tests/site'],
  ),

  'arch-yaml': inProject(
    {
      tests: {
        'tests/unit/plugin/loose-code.spec.ts': [
          'YAML that Compose would not take is refused with what was meant',
          'values that the Helm chart has not are refused',
          'a fence in any other language is refused',
        ],
        'tests/unit/plugin/compose-fault.spec.ts': [
          'what the fence or the stack defines may be named',
          'a ring of services is found through the stack',
          '… is refused',
          '… is taken',
        ],
      },
      files: {
        'src/plugin/yaml/compose-fault.ts': ['schemaFault(merged, stack, lineOf)'],
        'tests/check.ts': ['await composeIssues('],
        'tests/stack/containers/compose-fences.ts': ['docker compose refuses this'],
      },
      paths: ['tests/stack/docker-compose.yml', 'src/plugin/yaml'],
    },
    ['docker-compose.yml', 'docker compose', 'npm run check', 'src/plugin/yaml'],
  ),

  'arch-configurator': inProject({
    tests: {
      'tests/stack/containers/configurator.spec.ts': ['the file boots with …'],
      'tests/unit/configurator/compose-file.spec.ts': ['every choice gives a file of its own'],
    },
    files: {
      'tests/stack/containers/configurator.spec.ts': ['Map.groupBy(everyChoice', 'if (!local) return file;'],
    },
  }),

  'arch-names': inProject(
    {
      tests: {
        'tests/facts/names/client-names.spec.ts': [
          'inline code names only what the installed clients, the stack and this project have',
          'private and inherited members are no names',
          'an option is one of the call that it is given to, in that language',
        ],
        'tests/facts/names/project-names.spec.ts': [
          'a page for contributors names exports, props, keys and codes that are there',
        ],
      },
      paths: ['tests/facts/names/typescript-api.ts', 'tests/facts/names/python-api.py'],
    },
    ['npm run check', 'tests/facts/names/typescript-api.ts', 'tests/facts/names/python-api.py'],
  ),

  'arch-catalogue': inProject(
    {
      tests: {
        'tests/unit/catalogue/catalogue.spec.ts': [
          'the pages are what the catalogue makes, and there is one for each code',
          'the mistake of … is that and nothing else',
          'the corrected example of … has no problem',
        ],
        'tests/snippets/catalogue.spec.ts': ['the mistake of … ends with exactly the message on its page'],
        'tests/unit/catalogue/checks.spec.ts': [
          'the check of … says of its mistake exactly the message on its page',
          'the check of … finds nothing in the corrected example',
        ],
      },
      files: {
        'tests/check.ts': ['if (fix) for (const [path, text] of errorPages()) await writeWhole(path, text);'],
      },
      paths: ['src/catalogue', 'docs/contributing/errors'],
    },
    ['src/catalogue', 'docs/contributing/errors', 'npm run check -- --fix'],
  ),

  'arch-codes': inProject(
    {
      tests: {
        'tests/workflows/annotations.spec.ts': [
          'a fault of each kind is in the object for machines',
          'each place that tells of the object for machines gives the command that prints nothing else',
        ],
        'tests/unit/snippets/issue-codes.spec.ts': [
          'every code has its page, and every page its code, under the same title',
        ],
      },
      // No fault can have another code.
      files: { 'tests/check-faults.ts': ['faults: Issue[];'] },
    },
    ['npm run --silent check -- --format json'],
  ),

  'arch-doors': inProject(
    {
      tests: {
        'tests/unit/plugin/tree.spec.ts': [
          'holds every source, those beside the pages too, and the description of the stack',
        ],
        'tests/snippets/verify.spec.ts': ['records every source and every program on request'],
      },
      paths: ['src/plugin/tree.ts'],
    },
    ['src/plugin/tree.ts', 'npm run verify -- --accept'],
  ),

  /** A row for each folder, in the order of their names, and the commands that two rows name. */
  'arch-rooms': async ({ read }) => {
    const rooms = (await Promise.all(['src', 'tests'].map(foldersOf))).flat();
    const page = await read('docs/contributing/architecture.mdx');
    const rows = Array.from(page.matchAll(/^\| `((?:src|tests)\/[\w-]+)` \| ([^|]*) \|$/gm));
    expect(rows.map(([, room]) => room)).toEqual(rooms);
    const contributing = await read('CONTRIBUTING.md');
    for (const room of rooms) expect(contributing).toContain(`\`${room}\``);
    return rows.flatMap(([, room = '', what = '']) => [room, ...(what.match(/(?<=`)[^`]+(?=`)/g) ?? [])]);
  },

  'arch-one-way': inProject(
    {
      tests: {
        'tests/unit/snippets/boundaries.spec.ts': [
          'the heart imports nothing but itself',
          'the heart knows no process, no page and no network',
        ],
      },
      files: { 'tests/unit/snippets/boundaries.spec.ts': ["'../../../src/snippets'"] },
    },
    ['src/snippets'],
  ),
};

async function foldersOf(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [`${parent}/${entry.name}`] : [])).sort();
}
