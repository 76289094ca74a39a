import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** A component as it stands on a page. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What an attribute says before the page runs: a text, a variable's name, only that it is there, or what a run would tell. */
export type Attribute =
  | { kind: 'text'; text: string }
  | { kind: 'name'; name: string }
  | { kind: 'flag' }
  | { kind: 'unknown' };

/** The attributes of a component by name; `spread` tells whether `{...props}` may bring more. */
export function readAttributes(element: Element): { attributes: Map<string, Attribute>; spread: boolean } {
  const attributes = new Map<string, Attribute>();
  let spread = false;
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') spread = true;
    else attributes.set(attribute.name, readValue(attribute.value));
  }
  return { attributes, spread };
}

type JsxValue = Extract<Element['attributes'][number], { type: 'mdxJsxAttribute' }>['value'];

function readValue(value: JsxValue): Attribute {
  if (value === null || value === undefined) return { kind: 'flag' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  const statement = value.data?.estree?.body[0];
  const expression = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  if (expression?.type === 'Identifier') return { kind: 'name', name: expression.name };
  if (expression?.type === 'Literal' && typeof expression.value === 'string') {
    return { kind: 'text', text: expression.value };
  }
  if (expression?.type === 'TemplateLiteral' && expression.expressions.length === 0) {
    return { kind: 'text', text: expression.quasis[0]?.value.cooked ?? '' };
  }
  return { kind: 'unknown' };
}
