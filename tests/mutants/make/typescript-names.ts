import {
  isAwaitExpression,
  isCallExpression,
  isIdentifier,
  isMemberExpression,
  type Node,
  traverse,
  traverseFast,
} from '@babel/types';
import { type Found, misspelt, shown } from './found.ts';
import { endOf, replacement, type Script, startOf } from './typescript.ts';
import { isAssertion } from './typescript-assertions.ts';

/** Imports broken, results ignored. */
export function nameEdits({ tree, of, found }: Script): Found[] {
  const edits: Found[] = [];
  traverse(tree, (node, ancestors) => {
    if (node.type === 'ImportDeclaration') {
      const { source, specifiers } = node;
      edits.push(found('import broken', `${shown(of(node))} -> nothing`, replacement(node, '')));
      edits.push(
        found(
          'import broken',
          `${source.value} -> ${misspelt(source.value)}`,
          replacement(source, `'${misspelt(source.value)}'`),
        ),
      );
      for (const specifier of specifiers) {
        if (specifier.type !== 'ImportSpecifier') continue;
        const name = of(specifier.imported);
        edits.push(
          found(
            'import broken',
            `${name} -> ${misspelt(name)}`,
            replacement(specifier.imported, misspelt(name)),
          ),
        );
      }
    } else if (isAwaitExpression(node) && !ancestors.some((outer) => isAssertion(outer.node))) {
      edits.push(
        found('result ignored', `no await: ${shown(of(node))}`, replacement(node, `(${of(node.argument)})`)),
      );
    } else if (node.type === 'VariableDeclaration' && node.declarations.length === 1) {
      const [only] = node.declarations;
      const value = only?.init;
      if (!value || !holdsCall(value) || ancestors.at(-1)?.key === 'left') return;
      const target = { start: startOf(node), end: startOf(value), text: ';(' };
      edits.push(
        found('result ignored', `${shown(of(only.id))} = ...`, target, {
          start: endOf(value),
          end: endOf(value),
          text: ')',
        }),
      );
    } else if (node.type === 'ExpressionStatement' && isPrint(node.expression)) {
      edits.push(found('result ignored', `${shown(of(node))} -> nothing`, replacement(node, ';')));
    }
  });
  return edits;
}

function holdsCall(value: Node): boolean {
  let holds = false;
  traverseFast(value, (node) => {
    holds ||= isCallExpression(node);
  });
  return holds;
}

function isPrint(node: Node): boolean {
  if (!isCallExpression(node) || !isMemberExpression(node.callee)) return false;
  return isIdentifier(node.callee.object, { name: 'console' });
}
