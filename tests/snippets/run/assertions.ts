import { parse } from '@babel/parser';
import { isIdentifier, isMemberExpression, type Node, traverseFast } from '@babel/types';
import type { Spot } from './event.ts';

/** Where a TypeScript source calls an assertion that it imports from `node:assert/strict`. */
export function assertionsIn(text: string): Spot[] {
  const tree = parsed(text);
  const names = new Set<string>();
  const spots: Spot[] = [];
  if (!tree) return spots;
  traverseFast(tree, (node) => {
    if (node.type !== 'ImportDeclaration' || node.source.value !== 'node:assert/strict') return;
    for (const { local } of node.specifiers) names.add(local.name);
  });
  traverseFast(tree, (node) => {
    if (node.type !== 'CallExpression') return;
    const member = isMemberExpression(node.callee) ? node.callee : undefined;
    const called = member ? member.object : node.callee;
    const at = (member ? member.property : called).loc?.start;
    if (isIdentifier(called) && names.has(called.name) && at)
      spots.push({ line: at.line, column: at.column + 1 });
  });
  return spots;
}

// What is not TypeScript has no assertions: why it is not, the type check says.
function parsed(text: string): Node | undefined {
  try {
    return parse(text, { sourceType: 'module', plugins: ['typescript'] });
  } catch {
    return undefined;
  }
}
