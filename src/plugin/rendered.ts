import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** A block of code as a page shows it, whatever made it. */
export interface RenderedBlock {
  text: string;
  /** The nearest verdict around it. */
  verdict?: string;
  language?: string;
  /** The file that it says it comes from, the region of that file, if it is of one, and the line there. */
  source?: string;
  region?: string;
  line?: string;
}

/** Attributes that tell what code is, from outside. */
const told = ['verdict', 'language', 'source', 'region', 'line'] as const;

/** Elements that show code; those of one line are words in a sentence unless they stand in a `pre`. */
const codeElements = ['pre', 'code', 'samp', 'kbd', 'tt', 'var', 'textarea', 'xmp', 'listing', 'plaintext'];

/** What shows code, as a selector: a field in which nobody can type holds something to copy. */
export const showsCode = [...codeElements, 'input[readonly]'].join();

/** Every block of code in a page's HTML, with scripts and without. */
export function renderedBlocks(html: string): RenderedBlock[] {
  const blocks: RenderedBlock[] = [];
  collect(parse(html, { scriptingEnabled: false }), {}, blocks);
  return blocks;
}

type Surroundings = Pick<RenderedBlock, (typeof told)[number]>;

function collect(node: Node, around: Surroundings, blocks: RenderedBlock[]): void {
  const within = tree.isElementNode(node) ? inside(node, around) : around;
  if (tree.isElementNode(node) && isBlock(node)) {
    blocks.push({ text: textOf(node), ...within });
    return;
  }
  for (const child of childrenOf(node)) collect(child, within, blocks);
}

/** What a node shows, in a template or a frame too. */
function childrenOf(node: Node): Node[] {
  const framed = tree.isElementNode(node) ? attributeOf(node, 'srcdoc') : undefined;
  if (framed !== undefined) return [parse(framed)];
  if ('content' in node) return tree.getChildNodes(node.content);
  return 'childNodes' in node ? node.childNodes : [];
}

function inside(element: DefaultTreeAdapterTypes.Element, around: Surroundings): Surroundings {
  const own = told.flatMap((name) => {
    const value = attributeOf(element, `data-${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...around, ...Object.fromEntries(own) };
}

function attributeOf(element: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** Where lines end as they do in code. */
const keepsLines = /white-space\s*:\s*(pre|break-spaces)/i;
const standsAlone = /display\s*:\s*(block|grid|flex)/i;
/** What stands in a line of its own, or ends one. */
const linesOfTheirOwn = ['br', 'div', 'p', 'li', 'tr', 'figure', 'section'];

function isBlock(element: DefaultTreeAdapterTypes.Element): boolean {
  if (element.tagName === 'pre') return true;
  if (element.tagName === 'input')
    return attributeOf(element, 'readonly') !== undefined && textOf(element) !== '';
  const style = attributeOf(element, 'style') ?? '';
  // The text is read last, since most elements hold much of the page.
  if (!codeElements.includes(element.tagName))
    return (
      holdsLinesOfCode(element, style) ||
      (keepsLines.test(style) && (textOf(element).trim().includes('\n') || hasLines(element)))
    );
  const text = textOf(element).trim();
  if (element.tagName === 'textarea' || standsAlone.test(style)) return text !== '';
  return text.includes('\n') || hasLines(element);
}

function hasLines({ childNodes }: DefaultTreeAdapterTypes.Element): boolean {
  return childNodes.some(
    (child) =>
      linesOfTheirOwn.includes(child.nodeName) ||
      (tree.isElementNode(child) && (standsAlone.test(attributeOf(child, 'style') ?? '') || hasLines(child))),
  );
}

/** Whether code stands below code with nothing between them but the end of a line. */
function holdsLinesOfCode({ childNodes }: DefaultTreeAdapterTypes.Element, style: string): boolean {
  const shown = childNodes.filter((node) => !tree.isCommentNode(node) && !isBlank(node));
  return shown.some((node, index) => {
    const after = shown.slice(index + 1);
    const next = after.findIndex(({ nodeName }) => nodeName !== 'br');
    const ends = next > 0 || /display\s*:\s*(grid|flex)/i.test(style);
    return ends && isCode(node) && isCode(after[next]);
  });
}

function isCode(node: Node | undefined): boolean {
  return node !== undefined && codeElements.includes(node.nodeName);
}

function isBlank(node: Node): boolean {
  return tree.isTextNode(node) && node.value.trim() === '';
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (tree.isElementNode(node) && node.tagName === 'input') return attributeOf(node, 'value') ?? '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
