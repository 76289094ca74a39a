import { expect } from 'playwright/test';
import { parseMdx } from '../../../src/plugin/syntax.ts';
import { findUsages } from '../../../src/plugin/usages.ts';
import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'arch-program': inProject({
    tests: { 'tests/unit/snippets/properties.spec.ts': ['a program is its regions, each line in its place'] },
  }),

  'arch-evidence': inProject({
    tests: {
      'tests/snippets/verify.spec.ts': ['records nothing where one of all fails, and says where it failed'],
    },
  }),

  'arch-verdicts': inProject(
    {
      tests: {
        'tests/unit/plugin/coverage.spec.ts': ['counts every block and every output by its verdict'],
        'tests/unit/plugin/loose-code.spec.ts': ['a fence in any other language is refused'],
      },
      files: { 'src/plugin/block.ts': ["'ran', 'fails', 'booted', 'output', 'checked'"] },
    },
    ['ran', 'fails', 'booted', 'output', 'checked'],
  ),

  'arch-preprocessor': async (context) => {
    const block = '<FilteredTextBlock text={Py} startMarker="# START One" endMarker="# END One" />';
    const page = (line: string) => `import Py from '!!raw-loader!/_includes/one.py';\n\n${line}\n`;
    const found = (line: string) => findUsages(parseMdx(page(line)), 'docs/page.mdx').encounters.length;
    expect([found(block), found(`{/* ${block} */}`)]).toEqual([1, 0]);
    return inProject(
      {
        tests: { 'tests/unit/plugin/block-loader.spec.ts': ['gives a region with what is proven of it'] },
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
      'tests/site/page.spec.ts': ['no source travels to the reader whole'],
    },
  }),

  'arch-gate': inProject({
    tests: {
      'tests/site/gate.spec.ts': ['a build without the evidence of a source is refused, on a warm cache too'],
      'tests/unit/plugin/block-loader.spec.ts': [
        'declares evidence that is missing, and shows the block as not proven',
      ],
    },
  }),

  'arch-html': inProject(
    {
      tests: {
        'tests/unit/plugin/rendered.spec.ts': ['a verdict holds for what it was given for, to the byte'],
        'tests/site/every-block.spec.ts': ['every block of … is proven, after every control was used once'],
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
      },
      paths: ['tests/stack/docker-compose.yml'],
    },
    ['docker-compose.yml'],
  ),

  'arch-names': inProject(
    {
      tests: {
        'tests/facts/names/client-names.spec.ts': [
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
      },
      paths: ['src/catalogue', 'docs/contributing/errors'],
    },
    ['src/catalogue', 'docs/contributing/errors', 'npm run check -- --fix'],
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
