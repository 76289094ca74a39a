import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** A block of code as a page shows it, whatever made it. */
export interface RenderedBlock {
  text: string;
  /** The nearest verdict around it. */
  verdict?: string;
  language?: string;
}

/** Elements that show code; those of one line are words in a sentence unless they stand in a `pre`. */
export const codeElements = ['pre', 'code', 'samp', 'kbd', 'textarea', 'xmp', 'listing', 'plaintext'];

/** Every block of code in a page's HTML. */
export function renderedBlocks(html: string): RenderedBlock[] {
  const blocks: RenderedBlock[] = [];
  collect(parse(html), {}, blocks);
  return blocks;
}

type Surroundings = Pick<RenderedBlock, 'verdict' | 'language'>;

function collect(node: Node, around: Surroundings, blocks: RenderedBlock[]): void {
  const within = tree.isElementNode(node) ? inside(node, around) : around;
  if (tree.isElementNode(node) && isBlock(node)) {
    blocks.push({ text: textOf(node), ...within });
    return;
  }
  const children =
    'content' in node ? tree.getChildNodes(node.content) : 'childNodes' in node ? node.childNodes : [];
  for (const child of children) collect(child, within, blocks);
}

function inside(element: DefaultTreeAdapterTypes.Element, around: Surroundings): Surroundings {
  const attribute = (name: string) => element.attrs.find((each) => each.name === name)?.value;
  const verdict = attribute('data-verdict') ?? around.verdict;
  const language = attribute('data-language') ?? around.language;
  return { ...(verdict === undefined ? {} : { verdict }), ...(language === undefined ? {} : { language }) };
}

function isBlock(element: DefaultTreeAdapterTypes.Element): boolean {
  if (element.tagName === 'pre') return true;
  if (!codeElements.includes(element.tagName)) return false;
  const breaks = element.childNodes.some((child) => child.nodeName === 'br');
  return breaks || textOf(element).trim().includes('\n');
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
