import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@babel/parser';
import {
  type Expression,
  isExpression,
  isIdentifier,
  isJSXIdentifier,
  isObjectExpression,
  isObjectProperty,
  type JSXElement,
  type Node,
  traverse,
  traverseFast,
} from '@babel/types';
import { filesUnder } from '../../../src/plugin/files.ts';
import type { Mutant } from '../mutant.ts';
import { type Found, lineAt, mutantOf, shown } from './found.ts';
import { replacement } from './typescript.ts';

/** What draws blocks, and what their buttons do. */
const folders = ['src/components/Block', 'src/instant/page'];

/** Elements that hold text as it was written or printed. */
const verbatim = ['code', 'samp'];

/** The block's component, showing one byte more or less of code and output, and copying something else. */
export async function componentMutants(siteDir: string): Promise<Mutant[]> {
  const files = await Promise.all(folders.map((folder) => filesUnder(siteDir, folder)));
  const paths = files.flat().filter((path) => /\.tsx?$/.test(path));
  const made = paths.map(async (path) => {
    const text = await readFile(join(siteDir, path), 'utf8');
    const tree = parse(text, { sourceType: 'module', plugins: ['typescript', 'jsx'] });
    return [...renderEdits(tree, text), ...copyEdits(tree, text)].map(({ kind, what, edits }) =>
      mutantOf({ kind, what, edits, path, line: lineAt(text, edits[0]?.start ?? 0) }, text),
    );
  });
  return (await Promise.all(made)).flat();
}

type Change = Pick<Found, 'kind' | 'what' | 'edits'>;

function renderEdits(tree: Node, text: string): Change[] {
  const changes: Change[] = [];
  const of = (node: Node) => text.slice(node.start ?? 0, node.end ?? 0);
  traverseFast(tree, (node) => {
    if (node.type !== 'JSXElement' || !isVerbatim(node)) return;
    for (const html of htmlOf(node)) {
      const [more, less] = [`(${of(html)}) + ' '`, `(${of(html)}).replace(/[^<>](?=<\\/)/, '')`];
      changes.push({
        kind: 'one byte more',
        what: `${of(html)} and a space`,
        edits: [replacement(html, more)],
      });
      changes.push({
        kind: 'one byte less',
        what: `${of(html)} without its first word's last letter`,
        edits: [replacement(html, less)],
      });
    }
    for (const child of node.children) {
      if (child.type !== 'JSXExpressionContainer' || !isExpression(child.expression)) continue;
      const value = of(child.expression);
      changes.push({
        kind: 'one byte more',
        what: `${shown(value)} and a space`,
        edits: [replacement(child, `{${value}}{' '}`)],
      });
      changes.push({
        kind: 'one byte less',
        what: `${shown(value)} without its first byte`,
        edits: [replacement(child, `{String(${value}).slice(1)}`)],
      });
    }
  });
  return changes;
}

function isVerbatim({ openingElement: { name } }: JSXElement): boolean {
  return isJSXIdentifier(name) && verbatim.includes(name.name);
}

/** The values of `dangerouslySetInnerHTML={{ __html: … }}`. */
function htmlOf({ openingElement }: JSXElement): Expression[] {
  const values: Expression[] = [];
  for (const attribute of openingElement.attributes) {
    if (attribute.type !== 'JSXAttribute' || attribute.value?.type !== 'JSXExpressionContainer') continue;
    const { expression } = attribute.value;
    if (!isObjectExpression(expression)) continue;
    for (const property of expression.properties) {
      if (
        isObjectProperty(property) &&
        isIdentifier(property.key, { name: '__html' }) &&
        isExpression(property.value)
      )
        values.push(property.value);
    }
  }
  return values;
}

/** What the clipboard is given. */
function copyEdits(tree: Node, text: string): Change[] {
  const changes: Change[] = [];
  traverse(tree, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
    const [given] = node.arguments;
    if (!isIdentifier(node.callee.property, { name: 'writeText' }) || !given) return;
    const value = text.slice(given.start ?? 0, given.end ?? 0);
    const others = {
      'a line end more': `${value} + '\\n'`,
      'a byte less': `${value}.slice(0, -1)`,
      'line ends of Windows': `${value}.replaceAll('\\n', '\\r\\n')`,
      'tabs for spaces': `${value}.replaceAll('  ', '\\t')`,
      'single quotes': `${value}.replaceAll('"', "'").replaceAll("'", '"')`,
    };
    for (const [what, other] of Object.entries(others))
      changes.push({ kind: 'Copy of other bytes', what, edits: [replacement(given, other)] });
  });
  return changes;
}
