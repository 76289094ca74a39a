import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { createServer } from '../../../src/mcp/server.ts';
import { findFences } from '../../../src/plugin/fences.ts';
import { filesUnder } from '../../../src/plugin/files.ts';
import { parseMdx } from '../../../src/plugin/syntax.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import { findUsages } from '../../../src/plugin/usages.ts';
import { extractRegions } from '../../../src/snippets/index.ts';
import { prepareClients } from '../../snippets/clients.ts';
import { shellCommand } from '../../snippets/run/command.ts';
import { endingWithRegistries, needsRegistries, runWithRegistries } from '../../snippets/run/registries.ts';
import { run } from '../../snippets/run/run.ts';
import { emptyServer } from '../../snippets/run/schema.ts';
import { type Subject, sourceSubject } from '../../snippets/run/subject.ts';
import type { FactContext, Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

const tree = () => readTree(process.cwd());

export const facts: Facts = {
  'arch-region': async () => {
    const [start, end] = ['START Name', 'END Name'];
    const text = ['one', 'two'].flatMap((line) => [`# ${start}`, line, `# ${end}`]).join('\n');
    const [region] = extractRegions({ path: '_includes/some.py', text }).regions;
    expect(region?.text).toBe('one\ntwo');
    return [start, end];
  },

  'arch-steps': async (context) => {
    await inProject({
      tests: {
        'tests/unit/snippets/properties.spec.ts': [
          'a region shows exactly the lines between its markers',
          'a program is its regions, each line in its place',
        ],
        'tests/snippets/verify.spec.ts': ['records every source and every program on request'],
        'tests/unit/plugin/block-loader.spec.ts': ['gives a region with what is proven of it'],
        'tests/site/no-flag.spec.ts': ['a build with … is refused as long as a block is not proven'],
        'tests/site/before-react.spec.ts': [
          'tabs, Copy, wrap and fold work although no script file ever comes',
        ],
        'tests/site/every-page.spec.ts': [
          '… is quiet, stands still, fits, and gives what ran by Copy and as Markdown',
        ],
        'tests/site/clipboard.spec.ts': [
          'the … blocks of the embeddings page run as they were copied, in an empty folder',
        ],
      },
    })(context);
    const { sources, pages, evidence } = await tree();
    const used = pages.filter(({ usages }) => usages.length > 0).map(({ path }) => path);
    for (const kind of [/^docs\/.+\.md$/, /^docs\/.+\.mdx$/])
      expect(used.some((path) => kind.test(path))).toBe(true);
    for (const place of [/^_includes\//, /^docs\/.+\/_includes\//])
      expect(sources.some(({ path }) => place.test(path))).toBe(true);
    for (const path of evidence.keys()) expect(path).toMatch(/^static\/evidence\/.+\.json$/);
    const rooms = await Promise.all(
      ['src', 'tests'].map(async (folder) => (await filesUnder(process.cwd(), folder)).map(roomOf)),
    );
    const room = (name: string) => {
      expect(rooms.flat()).toContain(name);
      return name;
    };
    expect(await context.read('.gitignore')).toContain('build');
    return [
      room('src/snippets'),
      'docs/**/*.md',
      '*.mdx',
      '_includes/',
      'docs/**/_includes/',
      room('tests/snippets'),
      'static/evidence/**.json',
      ...['src/plugin', 'src/components', 'src/theme', 'src/instant'].map(room),
      'build/',
      room('tests/site'),
      'build/',
    ];
  },

  'arch-shell': async (context) => {
    const text = '[[ $(ls) == runs.sh ]]\n[[ $- == *e*u* ]]\n';
    const brackets = '[[';
    expect(await ended('runs.sh', text, context)).toEqual({ asserted: [1, 2], failed: [] });
    expect((await ended('fails.sh', `${brackets} one == two ]]\n`, context)).failed).not.toEqual([]);
    return [shellCommand.join(' '), `${brackets} … ]]`];
  },

  'arch-installs': async () => {
    const names = ['install.sh', 'install.own-model.sh', 'boot.sh'];
    const subjects = names.map((path) => sourceSubject({ path, text: 'echo "$RANDOM"' })) as Subject[];
    expect(subjects.map(needsRegistries)).toEqual([true, true, false]);
    const [install] = subjects as [Subject];
    const { XDG_CACHE_HOME } = process.env;
    const folder = await mkdtemp(join(tmpdir(), 'installs-'));
    process.env.XDG_CACHE_HOME = folder;
    const kept = [];
    try {
      for (const _ of ['first', 'second']) {
        await runWithRegistries(install, () => {});
        kept.push(await endingWithRegistries(install));
      }
    } finally {
      if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
      await rm(folder, { recursive: true });
    }
    // What it says is another number each time that it runs.
    expect([kept[0]?.code, kept[1]?.stdout]).toEqual([0, kept[0]?.stdout]);
    await expect(endingWithRegistries(install)).rejects.toThrow('has not run yet');
    return ['install*.sh'];
  },

  'arch-assert-calls': async ({ python }) => {
    const name = 'assert';
    const folder = JSON.stringify(join(process.cwd(), 'tests/snippets/run/python'));
    const lines = await python(`
import ast, json, sys
sys.path.insert(0, ${folder})
sys.argv = ["run.py", "source.py"]
from recorder.assertions import Counting
print(json.dumps(ast.unparse(Counting().visit(ast.parse("one = 1\\n${name} one"))).splitlines()))
`);
    const asserted = `${name} __assertion_holds__(one, 2, 1)`;
    expect(lines).toEqual(['one = 1', '__assertion_reached__(2, 1)', asserted]);
    return [name];
  },

  'assistants-tools': async (context) => {
    const { _registeredTools: tools } = createServer([], '1') as unknown as { _registeredTools: object };
    expect(Object.keys(tools)).toEqual(['search_docs', 'read_page', 'get_block']);
    await inProject({
      tests: {
        'tests/site/mcp.spec.ts': [
          'an assistant that asks "…" is sent to …',
          'an assistant reads a page by any of its addresses',
          'an assistant gets … in … as it ran, with what it printed',
        ],
      },
    })(context);
    return [];
  },

  'contributing-needs': async ({ read }) => {
    const { engines } = JSON.parse(await read('package.json')) as { engines: { node: string } };
    const least = async (name: string, file: string) =>
      new RegExp(`${name} ([\\d.]+) or newer is needed`).exec(await read(file))?.[1] ?? '';
    return [
      engines.node.replace('>=', ''),
      await least('Go', 'tests/stack/preflight.ts'),
      await least('Python', 'tests/stack/python.ts'),
    ];
  },

  'contributing-highlight': async () => {
    const lines = '2,4-6';
    const attribute = 'highlight';
    const page = `${usage(`${attribute}="${lines}"`)}\n\n\`\`\`yaml {${lines}}\na: 1\n\`\`\`\n`;
    const [block] = usagesOn('docs/page.mdx', page).encounters;
    const [fence] = findFences(parseMdx(page), 'docs/page.mdx');
    for (const marked of [block?.kind === 'usage' ? block.written.marked : undefined, fence?.marked])
      expect([...(marked ?? [])]).toEqual([2, 4, 5, 6]);
    return [`${attribute}="${lines}"`, `{${lines}}`];
  },

  /** It is done so in each Python source that has such a region. */
  'contributing-fails-proven': async ({ read }) => {
    const failing = (await tree()).pages.flatMap(({ usages }) =>
      usages.filter((one) => one.fails && one.language === 'py'),
    );
    expect(failing.length).toBeGreaterThan(20);
    const word = 'try';
    for (const { source, region } of failing) {
      const [before = ''] = (await read(source)).split(new RegExp(`START ${region}\\b`));
      expect(before, `${source} ${region}`).toMatch(new RegExp(`\\b${word}\\b`));
    }
    return [word, '<FilteredTextBlock … fails />'];
  },

  'contributing-fails-shown': inProject({
    tests: {
      'tests/snippets/programs.spec.ts': [
        'a block that fails ends its program with its own error, and what it printed until then counts',
        'an error of a block before the one that has to fail is no proof',
      ],
    },
  }),

  'contributing-fails-apart': async (context) => {
    await inProject({
      tests: {
        'tests/snippets/verify.spec.ts': [
          'records the error that ends a block which has to fail, and leaves the block out of the program',
        ],
      },
    })(context);
    expect(usagesOn('docs/page.mdx', usage('fails')).issues).toEqual([]);
    expect(usagesOn('docs/_partial.mdx', usage('fails')).issues).toMatchObject([
      { message: expect.stringContaining('It says fails and stands in a partial page.') },
    ]);
    return [];
  },
};

/** A page with one block that has an attribute more. */
const usage = (attribute: string) =>
  `import Py from '!!raw-loader!/_includes/one.py';\n\n<FilteredTextBlock text={Py} startMarker="# START One" endMarker="# END One" language="py" ${attribute} />\n`;

/** Which lines of a source asserted something as it ran, and what failed. */
async function ended(path: string, text: string, { stack }: FactContext) {
  const subject = sourceSubject({ path, text }) as Subject;
  await emptyServer(stack);
  const { recorded, issues } = await run(subject, { stack, clients: await prepareClients(() => {}) });
  return {
    asserted: recorded?.assertions.map(({ line }) => line) ?? [],
    failed: issues.map(({ code }) => code),
  };
}

const usagesOn = (path: string, text: string) => findUsages(parseMdx(text), path);

const roomOf = (path: string) => path.split('/').slice(0, 2).join('/');
