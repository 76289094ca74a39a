import type { Parents } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { readMdx } from '../../../src/plugin/syntax.ts';
import type { Tree } from '../../../src/plugin/tree.ts';
import type { Issue, Position } from '../../../src/snippets/issues.ts';
import { nearest, typingErrors } from '../../../src/snippets/nearest.ts';
import type { Clients } from '../../snippets/clients.ts';
import { findUnknown, type Unknown } from './find-unknown.ts';
import { namedBy } from './inline-code.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { languageAt } from './language-at.ts';
import { isOfClient } from './project-checks.ts';
import { projectNames } from './project-names.ts';
import { unknownInProject } from './project-spelling.ts';
import { unknownName } from './unknown-name.ts';

/** Inline code of pages that names something which neither a client, the stack, a source nor this project has. */
export async function unknownClientNames(tree: Tree, clients: Clients): Promise<Issue[]> {
  const [known, project] = await Promise.all([knownNames(tree, clients), projectNames(process.cwd())]);
  const pages = Array.from(tree.texts).filter(([path]) => /\.mdx?$/.test(path));
  return pages.flatMap(([path, text]) => [
    ...unknownOnPage(path, text, known),
    ...unknownInProject(path, text, project, known),
  ]);
}

/** What a page names that no client has. On a page for contributors only what begins with a client's part is looked up. */
function unknownOnPage(path: string, text: string, known: KnownNames): Issue[] {
  const issues: Issue[] = [];
  const forContributors = path.startsWith('docs/contributing/');
  const root = readMdx(text);
  if (!root) return [];
  visitParents(root, 'inlineCode', (node, parents) => {
    if (forContributors && !isOfClient(node.value, known)) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    issues.push(
      ...unknownIn(node.value, known, { path, line, column }, languageAt(node, parents as Parents[])),
    );
  });
  return issues;
}

/** An issue for each name in a piece of inline code that no client has, or not the one that it stands for. */
export function unknownIn(written: string, known: KnownNames, at: Position, language?: 'py' | 'ts'): Issue[] {
  const named = namedBy(written);
  if (!named || (named.kind === 'name' && !isLikeName(named.name, known))) return [];
  const only = language ?? (named.kind === 'name' ? undefined : named.given.language);
  const asked = (only ? [known[only]] : [known.py, known.ts]).map((client) => {
    return { language: client.language, unknown: findUnknown(named, client) };
  });
  if (asked.some(({ unknown }) => unknown.length === 0)) return [];
  asked.sort((a, b) => a.unknown.length - b.unknown.length || errorsOf(a.unknown) - errorsOf(b.unknown));
  const [best, ...others] = asked;
  return (best?.unknown ?? []).map((unknown, index) => {
    const also = others.flatMap(({ language, unknown: there }) => {
      const same = there[index];
      return same ? { language, unknown: same } : [];
    });
    return unknownName([{ language: best?.language ?? '', unknown }, ...also], written, at);
  });
}

/** How far some names are from what could stand in their place. */
function errorsOf(unknown: readonly Unknown[]): number {
  return unknown.reduce((sum, { name, known }) => {
    const meant = nearest(name, known);
    return sum + (meant === undefined ? name.length : typingErrors(name, meant));
  }, 0);
}

/** Whether a word that stands alone has to be a name: for how it is written, or since it is one but for a letter. */
function isLikeName(word: string, { py, ts }: KnownNames): boolean {
  if (/^[a-z]\w*?[a-z0-9](_[a-z]|[A-Z])/.test(word)) return true;
  if (!/^[A-Za-z][a-z]{3,}\w*$/.test(word) || py.names.has(word) || ts.names.has(word)) return false;
  const most = Math.max(1, Math.floor(word.length / 5));
  return [...py.declared, ...ts.declared].some(
    (name) => name[0] === word[0] && !isPlural(name, word) && typingErrors(name, word) <= most,
  );
}

/** Whether two words of small letters are one in English. */
function isPlural(one: string, other: string): boolean {
  return /^[a-z]+$/.test(one) && (one === `${other}s` || other === `${one}s`);
}
