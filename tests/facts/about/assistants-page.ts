import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'assistants-byte-for-byte': inProject({
    tests: {
      'tests/site/markdown.spec.ts': [
        'the Markdown of … has its proven code, to the byte',
        'Markdown says in which tab a block stands, what it printed and on what it ran',
      ],
    },
  }),
  'assistants-md': inProject(
    {
      tests: {
        'tests/site/markdown.spec.ts': [
          'a page leads machines to its Markdown, which the server sends as such',
        ],
      },
      files: { 'tests/site/markdown.spec.ts': ['.md'] },
    },
    ['.md'],
  ),
  'assistants-menu': inProject({
    tests: {
      'tests/site/markdown.spec.ts': ['Copy page gives the Markdown, and assistants are asked about it'],
    },
  }),
  'assistants-files': inProject({
    tests: {
      'tests/site/markdown.spec.ts': [
        'llms.txt, llms-full.txt, skill.md and docs.json have every page or program',
      ],
    },
  }),
  'assistants-skill-alone': inProject(
    {
      tests: {
        'tests/site/markdown.spec.ts': [
          'llms.txt, llms-full.txt, skill.md and docs.json have every page or program',
        ],
      },
    },
    ['skill.md'],
  ),
  'assistants-mcp': inProject({
    tests: { 'tests/site/mcp.spec.ts': ['an assistant gets … in … as it ran, with what it printed'] },
  }),
  'assistants-build-first': inProject({ files: { 'src/mcp/main.ts': ['so "npm run build" comes first'] } }, [
    'npm ci && npm run build',
  ]),
  'assistants-command': inProject({ files: { 'package.json': ['"mcp":'] } }, [
    'npm --prefix the-folder-of-the-repository run --silent mcp',
  ]),
  'assistants-site': inProject({ files: { 'src/mcp/main.ts': ['[-- --site ADDRESS]'] } }, ['-- --site']),
};
