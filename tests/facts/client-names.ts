import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { visit } from 'unist-util-visit';
import { filesUnder } from '../../src/plugin/files.ts';
import { parseMdx } from '../../src/plugin/syntax.ts';
import type { Tree } from '../../src/plugin/tree.ts';
import type { Issue, Position } from '../../src/snippets/issues.ts';
import { nearest } from '../../src/snippets/nearest.ts';
import type { Clients } from '../snippets/clients.ts';

/** Inline code of pages that names something which neither a client, nor the model, nor a source has. */
export async function unknownClientNames({ texts, sources }: Tree, clients: Clients): Promise<Issue[]> {
  const known = await namesOfClients(clients);
  const model = ['files/config.json', 'distilled.py'].map((file) =>
    readFile(`tests/stack/model/${file}`, 'utf8'),
  );
  // What the model, its making and the sources call by a name of their own.
  for (const text of [...(await Promise.all(model)), ...sources.map((source) => source.text)])
    for (const [name] of text.matchAll(/\b[A-Za-z_]\w*\b/g)) known.add(name);
  return Array.from(texts).flatMap(([path, text]) => unknownOnPage(path, text, known));
}

/** What a page names that is not known. Pages for contributors name things of this project. */
function unknownOnPage(path: string, text: string, known: ReadonlySet<string>): Issue[] {
  const issues: Issue[] = [];
  if (!/\.mdx?$/.test(path) || path.startsWith('docs/contributing/')) return issues;
  visit(parseMdx(text), 'inlineCode', ({ value, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    issues.push(...unknownIn(value, known, { path, line, column }));
  });
  return issues;
}

/** An issue for each name in a word of inline code that is not known, with what was meant. */
export function unknownIn(written: string, known: ReadonlySet<string>, at: Position): Issue[] {
  return clientNamesIn(written)
    .filter((name) => !known.has(name))
    .map((name) => {
      const meant = nearest(name, known);
      const corrected = meant && `\`${written.replace(name, meant)}\``;
      return {
        code: 'unknown-name',
        severity: 'error',
        at,
        message: `Neither client has a ${name}.`,
        fix: corrected ? `Write ${corrected}.` : 'Mend the name, or say it without backticks.',
        found: `\`${written}\``,
        ...(corrected ? { corrected } : {}),
      };
    });
}

/** The names in inline code that is a call, a member, or one name in snake_case or camelCase. */
function clientNamesIn(written: string): string[] {
  const called = /^(?:await )?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(\(.*\))?$/s.exec(written);
  const [, members = '', call = ''] = called ?? [];
  const isFile = call === '' && /\.(ya?ml|json|mdx?|py|ts|sh|env)$/.test(members);
  const isName = call !== '' || members.includes('.') || /^[a-z]\w*?[a-z0-9](_[a-z]|[A-Z])/.test(members);
  if (!called || isFile || !isName) return [];
  const options = Array.from(call.matchAll(/\b([A-Za-z_]\w*)\s*[=:(]/g), ([, name = '']) => name);
  return [...members.split('.'), ...options];
}

/** Every name that stands in the installed clients, in the Python package or in the types of the TypeScript one. */
async function namesOfClients({ python, nodeModules }: Clients): Promise<Set<string>> {
  const names = new Set<string>();
  const packages = join(dirname(dirname(python)), 'lib');
  for (const [folder, ending] of [
    [packages, /\/site-packages\/weaviate\/.*\.pyi?$/],
    [join(nodeModules, 'weaviate-client'), /\.d\.ts$/],
  ] as const) {
    const files = (await filesUnder(folder, '')).filter((file) => ending.test(`/${file}`));
    if (files.length === 0) throw new Error(`${folder} holds no client.`);
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    for (const text of texts) for (const [name] of text.matchAll(/\b[A-Za-z_]\w*\b/g)) names.add(name);
  }
  return names;
}
