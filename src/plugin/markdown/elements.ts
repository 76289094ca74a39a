import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockToMarkdown } from './block.ts';
import { hasClass, textOf } from './read-page.ts';

declare module 'mdast' {
  interface HeadingData {
    /** What a link to this heading ends with. */
    id?: string;
  }
}

/** What a reader uses and does not read. */
const controls = ['button', 'dialog', 'fieldset', 'form', 'nav', 'svg'];
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** How the elements of a page become Markdown where that is not as everywhere. */
export const handlers: Record<string, Handle> = {
  figure: (state, node) => blockToMarkdown(state, node) ?? state.all(node),
  div: (state, node) => tabs(state, node) ?? admonition(state, node) ?? state.all(node),
  summary: (state, node) => strong(state, node.children),
  a: (state, node) => (hasClass(node, 'hash-link') ? undefined : defaultHandlers.a(state, node)),
  img: (state, node) => (isDark(node) ? undefined : defaultHandlers.img(state, node)),
  ...Object.fromEntries(headings.map((name) => [name, heading])),
  ...Object.fromEntries(controls.map((name) => [name, () => undefined])),
};

function heading(state: State, node: Element): Heading {
  const { id } = node.properties;
  const result = defaultHandlers.h1(state, node);
  return { ...result, ...(typeof id === 'string' ? { data: { id } } : {}) };
}

/** Tabs one below the other, each under its name. */
function tabs(state: State, node: Element): RootContent[] | undefined {
  const list = node.children.find((child) => isRole(child, 'tablist'));
  if (list?.type !== 'element') return undefined;
  const names = list.children.filter((child) => isRole(child, 'tab')).map(textOf);
  const panels = node.children.filter((child) => isRole(child, 'tabpanel'));
  return panels.flatMap((panel, index) => {
    if (panel.type !== 'element') return [];
    const name = names[index] ?? '';
    const content = state.toFlow(state.all(panel));
    for (const child of content)
      visit(child, 'code', ({ data }) => {
        data?.block?.tabs.unshift(name);
      });
    return [strong(state, [{ type: 'text', value: name }]), ...content];
  });
}

/** A themed picture comes twice. */
function isDark({ properties }: Element): boolean {
  return properties.dataDark !== undefined;
}

/** A note as a quotation under its title. */
function admonition(state: State, node: Element): BlockContent | undefined {
  if (!hasClass(node, 'theme-admonition')) return undefined;
  const [title, ...content] = node.children.filter(({ type }) => type === 'element');
  const children = content.flatMap((child) => state.toFlow(state.all(child as Element)));
  const heading = title?.type === 'element' ? [strong(state, title.children)] : [];
  return { type: 'blockquote', children: [...heading, ...(children as BlockContent[])] };
}

function strong(state: State, children: ElementContent[]): Paragraph {
  const inner = state.all({ type: 'element', tagName: 'span', properties: {}, children });
  return { type: 'paragraph', children: [{ type: 'strong', children: inner as PhrasingContent[] }] };
}

function isRole(node: ElementContent, role: string): node is Element {
  return node.type === 'element' && node.properties.role === role;
}
