import { inlineCodeOf } from '../../../src/plugin/inline-code.ts';
import { readMdx } from '../../../src/plugin/syntax.ts';
import type { Tree } from '../../../src/plugin/tree.ts';
import type { Issue, Position } from '../../../src/snippets/issues.ts';
import { nearest, typingErrors } from '../../../src/snippets/nearest.ts';
import type { Clients } from '../../snippets/clients.ts';
import { findUnknown, type Unknown } from './find-unknown.ts';
import { isLikeCode, type Named, namesIn } from './inline-code.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { languageAt } from './language-at.ts';
import { beginsWithPart, isOfClient } from './project-checks.ts';
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
  const forContributors = path.startsWith('docs/contributing/');
  const root = readMdx(text);
  const code = root ? inlineCodeOf(root, text) : [];
  return code
    .filter(({ value }) => !forContributors || isOfClient(value, known))
    .flatMap(({ value, line, column, node, parents }) =>
      unknownIn(value, known, { path, line, column }, languageAt(node, parents)),
    );
}

/** An issue for each name in a piece of inline code that no client has, or not the one that it stands for. */
export function unknownIn(written: string, known: KnownNames, at: Position, language?: 'py' | 'ts'): Issue[] {
  return namesIn(written).flatMap((named) => unknownOf(named, written, known, at, language));
}

function unknownOf(
  named: Named,
  written: string,
  known: KnownNames,
  at: Position,
  language?: 'py' | 'ts',
): Issue[] {
  if (named.kind === 'name' && !isMeantAsName(named, known)) return [];
  if (named.kind === 'path' && !isMeantAsPath(named, known)) return [];
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

/** Whether a path has to be of a client: in a sentence a point can mean anything, and JavaScript has its own. */
function isMeantAsPath({ steps, inText }: Extract<Named, { kind: 'path' }>, known: KnownNames): boolean {
  const first = steps[0]?.name ?? '';
  return !(first in globalThis) && (!inText || beginsWithPart(first, known));
}

/** Whether a word has to be a name: for how it is written, or since it is one but for a letter. */
function isMeantAsName(
  { name: word, place }: Extract<Named, { kind: 'name' }>,
  { py, ts }: KnownNames,
): boolean {
  if (place === 'alone' && isLikeCode(word)) return true;
  if (place === 'beside' && !isLikeCode(word)) return false;
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
