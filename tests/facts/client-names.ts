import { readFile } from 'node:fs/promises';
import { visit } from 'unist-util-visit';
import { parseMdx } from '../../src/plugin/syntax.ts';
import type { Tree } from '../../src/plugin/tree.ts';
import type { Issue, Position } from '../../src/snippets/issues.ts';
import { nearest } from '../../src/snippets/nearest.ts';
import type { Clients } from '../snippets/clients.ts';
import { type KnownNames, namesOfClients } from './known-names.ts';

/** Inline code of pages that names something which neither a client, nor the model, nor a source has. */
export async function unknownClientNames({ texts, sources }: Tree, clients: Clients): Promise<Issue[]> {
  const known = await namesOfClients(clients);
  const model = ['files/config.json', 'distilled.py'].map((file) =>
    readFile(`tests/stack/model/${file}`, 'utf8'),
  );
  // What the model, its making and the sources call by a name of their own.
  for (const text of [...(await Promise.all(model)), ...sources.map((source) => source.text)])
    for (const [name] of text.matchAll(/\b[A-Za-z_]\w*\b/g)) known.names.add(name);
  return Array.from(texts).flatMap(([path, text]) => unknownOnPage(path, text, known));
}

/** What a page names that is not known. Pages for contributors name things of this project. */
function unknownOnPage(path: string, text: string, known: KnownNames): Issue[] {
  const issues: Issue[] = [];
  if (!/\.mdx?$/.test(path) || path.startsWith('docs/contributing/')) return issues;
  visit(parseMdx(text), 'inlineCode', ({ value, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    issues.push(...unknownIn(value, known, { path, line, column }));
  });
  return issues;
}

/** An issue for each name in a word of inline code that is not known, with what was meant. */
export function unknownIn(written: string, { names, members }: KnownNames, at: Position): Issue[] {
  return clientNamesIn(written).flatMap(({ name, of = '' }) => {
    const known = members.get(of) ?? names;
    if (known.has(name)) return [];
    const meant = nearest(name, known);
    const corrected = meant && `\`${written.replace(name, meant)}\``;
    return [
      {
        code: 'unknown-name' as const,
        severity: 'error' as const,
        at,
        message: members.has(of) ? `Neither client has a ${of}.${name}.` : `Neither client has a ${name}.`,
        fix: corrected ? `Write ${corrected}.` : 'Mend the name, or say it without backticks.',
        found: `\`${written}\``,
        ...(corrected ? { corrected } : {}),
      },
    ];
  });
}

/** The names in inline code that is a call, a member, or one name in snake_case or camelCase, and what they are of. */
function clientNamesIn(written: string): { name: string; of?: string }[] {
  const called = /^(?:await )?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(\(.*\))?$/s.exec(written);
  const [, members = '', call = ''] = called ?? [];
  const isFile = call === '' && /\.(ya?ml|json|mdx?|py|ts|sh|env)$/.test(members);
  const isName = call !== '' || members.includes('.') || /^[a-z]\w*?[a-z0-9](_[a-z]|[A-Z])/.test(members);
  if (!called || isFile || !isName) return [];
  const options = Array.from(call.matchAll(/\b([A-Za-z_]\w*)\s*[=:(]/g), ([, name = '']) => name);
  const path = members.split('.');
  return [
    ...path.map((name, index) => {
      const of = path[index - 1];
      // A module of classes may be called as a part of a collection is.
      return of === undefined || path.includes('classes') ? { name } : { name, of };
    }),
    ...options.map((name) => ({ name })),
  ];
}
