import { parse } from '@babel/parser';
import { type Node, traverseFast } from '@babel/types';

/** What one file of this project calls by name: what it exports, members of types, keys of objects, attributes. */
export function declaredNames(text: string): Set<string> {
  const names = new Set<string>();
  const add = (node: Node | null | undefined) => {
    if (node?.type === 'Identifier' || node?.type === 'JSXIdentifier') names.add(node.name);
    if (node?.type === 'StringLiteral') names.add(node.value);
  };
  traverseFast(parsed(text), (node) => {
    if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration') {
      const declared = node.declaration;
      if (declared && 'id' in declared) add(declared.id);
      if (declared?.type === 'VariableDeclaration') for (const { id } of declared.declarations) add(id);
    }
    if (node.type === 'ExportSpecifier') add(node.exported);
    if (node.type === 'TSPropertySignature' || node.type === 'TSMethodSignature') add(node.key);
    if (node.type === 'ObjectProperty') add(node.key);
    if (node.type === 'JSXAttribute') add(node.name);
    // A word that a value may be, a package, an attribute in quotes.
    if (node.type === 'StringLiteral' && /^[a-z]+(-[a-z0-9]+)+$/.test(node.value)) add(node);
    if (node.type === 'TSLiteralType') add(node.literal);
  });
  return names;
}

/** The options of a command line that a file reads with `parseArgs`; undefined where it reads none itself. */
export function optionsRead(text: string): Set<string> | undefined {
  const options = new Set<string>();
  if (!/\bparseArgs\(/.test(text)) return undefined;
  traverseFast(parsed(text), (node) => {
    if (node.type !== 'ObjectProperty' || node.value.type !== 'ObjectExpression') return;
    const keys = node.value.properties.flatMap((each) => (each.type === 'ObjectProperty' ? [each.key] : []));
    if (!keys.some((key) => key.type === 'Identifier' && key.name === 'type')) return;
    if (node.key.type === 'Identifier') options.add(node.key.name);
    if (node.key.type === 'StringLiteral') options.add(node.key.value);
  });
  return options;
}

function parsed(text: string): Node {
  return parse(text, { sourceType: 'module', plugins: ['typescript', 'jsx'] });
}
