import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { catalogue, mended } from '../catalogue/catalogue.ts';
import type { Example } from '../catalogue/definition.ts';
import { examineFor, textIn } from '../catalogue/examine.ts';
import { type IssueCode, issueTitles, type Position } from '../snippets/issues.ts';
import { languageOf } from '../snippets/languages.ts';
import { formatIssue } from '../snippets/report.ts';
import { readAttributes } from './attributes.ts';
import type { Block } from './block.ts';
import { highlight } from './highlight.ts';

/** The component that shows an example of the catalogue; every page has it in scope. */
export const exampleComponent = 'ErrorExample';

/** An example of the catalogue on a page; `start` and `end` are the offsets that it fills. */
export interface WrittenExample {
  code: IssueCode;
  part: 'mistake' | 'corrected';
  at: Pick<Position, 'line' | 'column'>;
  start: number;
  end: number;
}

/** The examples of a page, in the order they are written. */
export function findExamples(root: Root): WrittenExample[] {
  const found: WrittenExample[] = [];
  visit(root, 'mdxJsxFlowElement', (node) => {
    if (node.name !== exampleComponent || !node.position) return;
    const { attributes } = readAttributes(node);
    const read = (name: string) => {
      const attribute = attributes.get(name);
      return attribute?.kind === 'text' ? attribute.text : '';
    };
    const code = read('code');
    const part = read('part') === 'corrected' ? 'corrected' : 'mistake';
    const { start, end } = node.position;
    if (isCode(code)) found.push({ code, part, at: start, start: start.offset ?? 0, end: end.offset ?? 0 });
  });
  return found;
}

/** What an example shows, and what that is proven to be. */
export interface ProvenExample extends Required<Pick<Block, 'verdict'>>, Pick<Block, 'output'> {
  text: string;
}

/**
 * Looks at an example. A mistake `fails`: the checks are run on it here, and end with exactly the message below it. What
 * is corrected `ran` through the same checks, which found nothing.
 */
export async function proveExample(
  code: IssueCode,
  part: WrittenExample['part'],
  compose: string,
): Promise<ProvenExample> {
  const { ends, says } = catalogue[code];
  const example = exampleOf(code, part);
  const { issues, texts } = await examineFor(code, example, compose);
  const text = textIn(example.files, example.shows).replace(/\n$/, '');
  if (part === 'corrected') {
    if (issues.length > 0)
      throw new Error(`The corrected example of ${code} is not right: ${issues[0]?.message}`);
    return { text, verdict: 'ran' };
  }
  const said =
    ends ?? says ?? issues.map((issue) => formatIssue(issue, texts.get(issue.at.path))).join('\n\n');
  return { text, verdict: 'fails', output: [{ line: issues[0]?.at.line ?? 1, text: said }] };
}

/** The block of an example. */
export async function exampleBlock(
  code: IssueCode,
  part: WrittenExample['part'],
  compose: string,
): Promise<Block> {
  const { text, ...proven } = await proveExample(code, part, compose);
  const { shows } = exampleOf(code, part);
  const language = languageOf(shows)?.id ?? 'mdx';
  return { html: highlight(text, language), language, label: shows, source: shows, line: 1, ...proven };
}

function exampleOf(code: IssueCode, part: WrittenExample['part']): Example {
  return part === 'mistake' ? catalogue[code].mistake : mended(catalogue[code]);
}

function isCode(code: string): code is IssueCode {
  return Object.hasOwn(issueTitles, code);
}
