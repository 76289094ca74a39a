import {
  type Expression,
  isCallExpression,
  isExpression,
  isIdentifier,
  isMemberExpression,
  type Node,
  traverseFast,
} from '@babel/types';
import type { Edit } from '../../../src/plugin/splice.ts';
import { type Found, misspelt, shown } from './found.ts';
import { replacement, type Script } from './typescript.ts';

const opposite: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  deepEqual: 'notDeepEqual',
  strictEqual: 'notStrictEqual',
  deepStrictEqual: 'notDeepStrictEqual',
  notEqual: 'equal',
  notDeepEqual: 'deepEqual',
  match: 'doesNotMatch',
  doesNotMatch: 'match',
  throws: 'doesNotThrow',
  rejects: 'doesNotReject',
};

/** Whether a node calls an assertion of `node:assert/strict`, which sources import as `assert`. */
export function isAssertion(node: Node): boolean {
  if (!isCallExpression(node)) return false;
  const called = isMemberExpression(node.callee) ? node.callee.object : node.callee;
  return isIdentifier(called, { name: 'assert' });
}

/** Assertions deleted and turned round, their values changed. */
export function assertionEdits({ tree, of, found }: Script): Found[] {
  const edits: Found[] = [];
  traverseFast(tree, (node) => {
    const statement = node.type === 'ExpressionStatement' ? node.expression : undefined;
    const call = statement?.type === 'AwaitExpression' ? statement.argument : statement;
    if (!call || !isCallExpression(call) || !isAssertion(call)) return;
    edits.push(found('assertion deleted', shown(of(node)), replacement(node, ';')));
    for (const value of literalsIn(call.arguments)) {
      const other = otherValue(value);
      edits.push(found('asserted value changed', `${of(value)} -> ${other}`, replacement(value, other)));
    }
    const round = turnedRound(call.callee, call.arguments[0], of);
    if (round) edits.push(found('assertion turned round', shown(of(node)), round));
  });
  return edits;
}

function turnedRound(callee: Node, condition: Node | undefined, of: Script['of']): Edit | undefined {
  if (isMemberExpression(callee) && isIdentifier(callee.property)) {
    const other = opposite[callee.property.name];
    if (other) return replacement(callee.property, other);
  }
  return condition && isExpression(condition) ? replacement(condition, `!(${of(condition)})`) : undefined;
}

function literalsIn(nodes: readonly Node[]): Expression[] {
  const literals: Expression[] = [];
  for (const node of nodes) {
    traverseFast(node, (inner) => {
      if (['StringLiteral', 'NumericLiteral', 'BooleanLiteral'].includes(inner.type) && isExpression(inner))
        literals.push(inner);
    });
  }
  return literals;
}

function otherValue(value: Expression): string {
  if (value.type === 'StringLiteral') return `'${value.value ? misspelt(value.value) : 'x'}'`;
  if (value.type === 'NumericLiteral') return String(value.value + 1);
  return value.type === 'BooleanLiteral' ? String(!value.value) : 'undefined';
}
