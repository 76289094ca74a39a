import { type LanguageId, languages } from '../snippets/languages.ts';
import { formatIssue } from '../snippets/report.ts';
import type { Block } from './block.ts';
import type { Fence } from './fences.ts';
import { highlight } from './highlight.ts';
import { fenceIssue } from './loose-code.ts';

/** What authors write behind the backticks for the languages that sources have. */
const names: Readonly<Record<string, LanguageId>> = {
  yaml: 'yaml',
  yml: 'yaml',
  bash: 'sh',
  sh: 'sh',
  shell: 'sh',
};

/** What readers call the language of a fence; what is written behind its backticks where they have no word for it. */
export function fenceLabel(language: string): string {
  const id = names[language.toLowerCase()];
  return id ? languages[id].label : language;
}

/** The block of a fence of a page: `checked` where `fenceIssue` finds nothing, and nothing else can be proven of a fence. */
export function fenceBlock(fence: Fence, compose: string, page: string): { block: Block; faults?: string } {
  const { language, marked, text, at } = fence;
  const id = names[language.toLowerCase()];
  const block: Block = {
    html: highlight(text, id ?? language, marked),
    language: id ?? language,
    label: fenceLabel(language),
    source: at.path,
    line: at.line,
  };
  const issue = fenceIssue(fence, compose);
  if (!issue) return { block: { ...block, verdict: 'checked' } };
  return { block: { ...block, verdict: 'unproven' }, faults: formatIssue(issue, page) };
}
