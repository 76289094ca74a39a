import type { Node, Position } from 'estree';

/** Code that an expression shows, and where. */
interface Shown {
  value: string;
  at: Position | undefined;
}

/** A node of an expression with JSX, whose own types say nothing of it. */
interface Part {
  type: string;
  [key: string]: unknown;
}

/** What stands between backticks in a text. */
export function quotedIn(text: string): string[] {
  return Array.from(text.matchAll(/(`+)(?!`)(.+?)(?<!`)\1(?!`)/g), ([, , code = '']) => code.trim());
}

/** The inline code of an expression of a page: in its elements with one of some names, and backticks in its texts. */
export function codeIn(expression: Node | null | undefined, names: ReadonlySet<string>): Shown[] {
  const found: Shown[] = [];
  const look = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(look);
    if (!isPart(part)) return;
    const at = placeOf(part);
    if (part.type === 'JSXElement' && names.has(nameOf(part.openingElement))) {
      found.push({ value: shownBy(part).replace(/\s+/g, ' ').trim(), at });
      look(part.openingElement);
      return;
    }
    if (isText(part)) found.push(...quotedIn(shownBy(part)).map((value) => ({ value, at })));
    for (const [key, value] of Object.entries(part)) if (key !== 'comments') look(value);
  };
  look(expression);
  return found;
}

/** What an expression shows as text; `…` where only a run could tell. */
export function codeText(expression: Node | null | undefined): string {
  return shownBy(expression);
}

function shownBy(part: unknown): string {
  if (Array.isArray(part)) return part.map(shownBy).join('');
  if (!isPart(part)) return '';
  switch (part.type) {
    case 'Program':
      return shownBy(part.body);
    case 'JSXElement':
    case 'JSXFragment':
      return shownBy(part.children);
    case 'ExpressionStatement':
    case 'JSXExpressionContainer':
      return shownBy(part.expression);
    case 'Literal':
    case 'JSXText':
      return String(part.value);
    case 'JSXEmptyExpression':
      return '';
    case 'TemplateLiteral':
      return (part.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…');
    case 'BinaryExpression':
      return shownBy([part.left, part.right]);
    case 'LogicalExpression':
      return `${shownBy(part.left)}, ${shownBy(part.right)}`;
    case 'ConditionalExpression':
      return `${shownBy(part.consequent)}, ${shownBy(part.alternate)}`;
    default:
      return '…';
  }
}

function isPart(part: unknown): part is Part {
  return typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string';
}

function isText({ type, value }: Part): boolean {
  return (
    type === 'TemplateLiteral' || type === 'JSXText' || (type === 'Literal' && typeof value === 'string')
  );
}

function nameOf(opening: unknown): string {
  const name = isPart(opening) ? opening.name : undefined;
  return isPart(name) && typeof name.name === 'string' ? name.name : '';
}

function placeOf({ loc }: Part): Position | undefined {
  const start = (loc as { start?: Position } | undefined)?.start;
  return start && { line: start.line, column: start.column + 1 };
}
