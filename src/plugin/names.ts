import type { Program } from 'estree';

/** A name that an expression uses, and where; line and column are counted from 1. */
export interface NameUse {
  name: string;
  line: number;
  column: number;
}

/** The variables and components that an expression of a page uses, in the order they are written. */
export function namesIn(program: Program): NameUse[] {
  const names: NameUse[] = [];
  collect(program, names);
  return names;
}

function collect(node: object, names: NameUse[]): void {
  if (isName(node))
    names.push({ name: node.name, line: node.loc.start.line, column: node.loc.start.column + 1 });
  for (const [key, value] of Object.entries(node)) {
    if (isLabel(node, key)) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) collect(child, names);
    }
  }
}

/** Whether what stands under this key is called by its name only, such as the `b` in `a.b` or in `{b: 1}`. */
function isLabel(node: object, key: string): boolean {
  const type = 'type' in node ? node.type : undefined;
  const computed = 'computed' in node && node.computed === true;
  if (type === 'MemberExpression' && key === 'property') return !computed;
  if (type === 'Property' && key === 'key') return !computed;
  return key === 'closingElement' || (type === 'JSXAttribute' && key === 'name');
}

interface Name {
  name: string;
  loc: { start: { line: number; column: number } };
}

function isName(node: object): node is Name {
  return 'type' in node && (node.type === 'Identifier' || node.type === 'JSXIdentifier') && 'loc' in node;
}
