import { parse } from '@babel/parser';
import type { Node } from '@babel/types';
import type { Edit } from '../../../src/plugin/splice.ts';
import type { Source } from '../../../src/snippets/source.ts';
import type { Kind } from '../mutant.ts';
import { type Found, lineAt } from './found.ts';
import { assertionEdits } from './typescript-assertions.ts';
import { callEdits } from './typescript-calls.ts';
import { nameEdits } from './typescript-names.ts';

/** A TypeScript source taken apart, and the way to say what can be changed in it. */
export interface Script {
  tree: Node;
  text: string;
  of(node: Node): string;
  found(kind: Kind, what: string, ...edits: Edit[]): Found;
}

/** What can be changed in a TypeScript source. */
export function editsInTypeScript({ path, text }: Source): Found[] {
  const script: Script = {
    tree: parse(text, { sourceType: 'module', plugins: ['typescript'] }),
    text,
    of: (node) => text.slice(startOf(node), endOf(node)),
    found: (kind, what, ...edits) => ({ kind, path, line: lineAt(text, edits[0]?.start ?? 0), what, edits }),
  };
  return [...callEdits(script), ...nameEdits(script), ...assertionEdits(script)];
}

/** Whether a text can be parsed as TypeScript. */
export function isTypeScript(text: string): boolean {
  try {
    parse(text, { sourceType: 'module', plugins: ['typescript'] });
    return true;
  } catch {
    return false;
  }
}

/** The edit that puts another text in the place of a node. */
export function replacement(node: Node, text: string): Edit {
  return { start: startOf(node), end: endOf(node), text };
}

/** The offset of a node's first character. */
export function startOf(node: Node): number {
  return node.start ?? 0;
}

/** The offset behind a node's last character. */
export function endOf(node: Node): number {
  return node.end ?? 0;
}
