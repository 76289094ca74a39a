import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'contributing-start': inProject(
    {
      tests: {
        'tests/stack/start.spec.ts': [
          'opens the site, brings the stack up beside it, and Ctrl-C leaves nothing of either',
        ],
      },
      files: { 'README.md': ['npm ci && npm start'] },
    },
    ['npm ci && npm start'],
  ),
  'contributing-changed': inProject(
    {
      tests: {
        'tests/snippets/verify.spec.ts': [
          'runs nothing where nothing changed',
          'records every source and every program on request',
        ],
      },
      files: {
        'README.md': ['npm run verify -- --changed'],
        'CONTRIBUTING.md': ['npm run verify -- --accept --changed'],
      },
    },
    ['npm run verify -- --changed', 'npm run verify -- --accept --changed'],
  ),
  'contributing-check': inProject(
    {
      files: {
        'tests/check.ts': [
          'types, lint and format, then markers, usages, programs, YAML, names',
          'Prints how many blocks have which verdict.',
          'npm run check',
        ],
      },
    },
    ['npm run check'],
  ),
  'contributing-build': inProject(
    {
      tests: {
        'tests/site/gate.spec.ts': [
          'a build without the evidence of a source is refused, on a warm cache too',
        ],
      },
      files: { 'src/mcp/main.ts': ['npm run build'] },
    },
    ['npm run build'],
  ),
  'contributing-test': inProject({ files: { 'README.md': ['npm test'] } }, ['npm test']),
  'contributing-markers': inProject({
    tests: { 'tests/unit/plugin/block-loader.spec.ts': ['brings no line from outside of the region'] },
  }),
  'contributing-hidden-lines': inProject({
    tests: { 'tests/unit/plugin/gate.spec.ts': ['refuses a source with one hidden assertion less'] },
  }),
  'contributing-same-values': inProject({
    tests: {
      'tests/unit/snippets/languages-differ.spec.ts': ['the first value that differs is told at its line'],
    },
  }),
  'contributing-programs': inProject({
    tests: {
      'tests/unit/plugin/gate.spec.ts': ['refuses a page whose program has not run'],
      'tests/snippets/runner.spec.ts': ['never runs on a server that holds something'],
    },
  }),
  'contributing-lang-link': inProject(
    {
      tests: {
        'tests/site/tabs.spec.ts': ['a link can name the language, which then holds for this page alone'],
      },
      files: { 'tests/site/tabs.spec.ts': ['?lang=js'] },
    },
    ['?lang=js', 'js'],
  ),
  'contributing-fails': inProject(
    {
      tests: {
        'tests/unit/plugin/block-loader.spec.ts': [
          'gives a block that fails with its error, and reads it again when a block before it changes',
        ],
      },
    },
    ['fails'],
  ),
  'contributing-codes': inProject({
    tests: {
      'tests/unit/snippets/issue-codes.spec.ts': [
        'every code has its page, and every page its code, under the same title',
      ],
    },
  }),
};
