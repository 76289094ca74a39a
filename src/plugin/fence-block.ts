import { parseDocument } from 'yaml';
import { type LanguageId, languages } from '../snippets/languages.ts';
import type { Block } from './block.ts';
import type { Fence } from './fences.ts';
import { highlight } from './highlight.ts';

/** What authors write behind the backticks for the languages that sources have. */
const names: Readonly<Record<string, LanguageId>> = {
  yaml: 'yaml',
  yml: 'yaml',
  bash: 'sh',
  sh: 'sh',
  shell: 'sh',
};

/** The block of a fence. YAML is `checked` once it parses; nothing else can be proven of a fence. */
export function fenceBlock({ language, marked, text, at }: Fence): { block: Block; faults?: string } {
  const id = names[language];
  const block: Block = {
    html: highlight(text, id ?? language, marked),
    language: id ?? language,
    label: id ? languages[id].label : language,
    source: at.path,
    line: at.line,
  };
  if (id !== 'yaml') return { block };
  const [error] = parseDocument(text).errors;
  if (!error) return { block: { ...block, verdict: 'checked' } };
  const line = at.line + (error.linePos?.[0].line ?? 1) - 1;
  return { block, faults: `${at.path}:${line}  This YAML cannot be read. ${error.message}` };
}
