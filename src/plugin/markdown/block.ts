import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent, Code, CodeData } from 'mdast';
import type { ShownBlock } from './document.ts';
import { find, textOf } from './read-page.ts';

declare module 'mdast' {
  interface CodeData {
    /** The block that this code is the code of, the sentence on its proof, and all text that stands below the code. */
    block?: Omit<ShownBlock, 'proof'> & { sentence: BlockContent[]; below: BlockContent[] };
  }
}

/** A block as Markdown: its code, what it printed, what it is proven to be. Buttons are left out. */
export function blockToMarkdown(state: State, figure: Element): BlockContent[] | undefined {
  const code = find(figure, ({ tagName }) => tagName === 'code');
  if (!code) return undefined;
  const { dataSource, dataRegion, dataLanguage, dataVerdict } = figure.properties;
  const prints = find(figure, isOutput);
  const last = find(
    figure,
    ({ tagName, properties }) => tagName === 'p' && properties.dataState !== undefined,
  );
  const language = String(dataLanguage ?? '');
  const output = prints && textOf(prints);
  const sentence = (last ? state.toFlow(state.all(last)) : []) as BlockContent[];
  const label = output === undefined ? [] : [words('Output:')];
  const block = {
    tabs: [] as string[],
    source: String(dataSource ?? ''),
    ...(dataRegion === undefined ? {} : { region: String(dataRegion) }),
    language,
    verdict: String(dataVerdict ?? ''),
    code: textOf(code),
    ...(output === undefined ? {} : { output }),
    sentence,
    below: [...label, ...sentence],
  };
  return [
    fence(language, block.code, block),
    ...label,
    ...(output === undefined ? [] : [fence('text', output.replace(/\n$/, ''))]),
    ...sentence,
  ];
}

/** The output of a block has a verdict of its own, or the element for what a program prints. */
function isOutput(element: Element): boolean {
  return element.tagName === 'pre' && find(element, ({ tagName }) => tagName === 'samp') !== undefined;
}

function fence(lang: string, value: string, block?: CodeData['block']): Code {
  return { type: 'code', lang: lang || null, value, ...(block ? { data: { block } } : {}) };
}

function words(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
