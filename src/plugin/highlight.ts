import { createCssVariablesTheme, createHighlighterCoreSync, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import docker from 'shiki/langs/docker.mjs';
import json from 'shiki/langs/json.mjs';
import python from 'shiki/langs/python.mjs';
import shellscript from 'shiki/langs/shellscript.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { sharedMap } from './shared-map.ts';

const theme = createCssVariablesTheme({ name: 'roles', variablePrefix: '--', variableDefaults: {} });

const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [docker, json, python, shellscript, typescript, yaml],
  engine: createJavaScriptRegexEngine(),
});

/**
 * The class that a token's role has in the page: one letter, since a page has hundreds. The colours of a role, light
 * and dark, are in `src/css/code.css`.
 */
const classes: Readonly<Record<string, string>> = {
  'var(--token-keyword)': 'k',
  'var(--token-string)': 's',
  'var(--token-string-expression)': 's',
  'var(--token-constant)': 'c',
  'var(--token-function)': 'f',
  'var(--token-parameter)': 'p',
  'var(--token-comment)': 'm',
};

/**
 * Code as HTML whose text content is the code itself; a language that is not known gives the code without roles.
 * `marked` lines, counted from 1, stand in a `mark`.
 */
export function highlight(code: string, language: string, marked: ReadonlySet<number> = new Set()): string {
  return markLines(htmlOfLines(code, language), marked);
}

/** Readers' pages and those that a server would render show the same blocks. */
const known = sharedMap<string, string[]>('highlighted lines');
const mostKnown = 5000;

function htmlOfLines(code: string, language: string): string[] {
  const key = `${language}\n${code}`;
  const lines = known.get(key) ?? highlightLines(code, language);
  if (known.size === mostKnown) known.clear();
  known.set(key, lines);
  return lines;
}

function highlightLines(code: string, language: string): string[] {
  if (!highlighter.getLoadedLanguages().includes(language)) return escapeHtml(code).split('\n');
  // Without a limit, since on a busy machine the rest of a line would lose its roles.
  const lines = highlighter.codeToTokensBase(code, { lang: language, theme: 'roles', tokenizeTimeLimit: 0 });
  return lines.map(htmlOfLine);
}

/** Marked neighbours share one element, which their line ends belong to. */
function markLines(lines: readonly string[], marked: ReadonlySet<number>): string {
  return lines
    .map((line, index) => {
      const [before, here, after] = [index, index + 1, index + 2].map((number) => marked.has(number));
      const end = index === lines.length - 1 ? '' : '\n';
      return `${here && !before ? '<mark>' : ''}${line}${end}${here && !after ? '</mark>' : ''}`;
    })
    .join('');
}

/** Numbers, booleans and the like; the theme calls many plain names constants too. */
const literal = /^(-?\d|(true|false|null|undefined|NaN|True|False|None)\b)/;

/** Punctuation and plain names have no role: the fewer colours, the more each one says. */
function roleOf({ content, color = '' }: ThemedToken): string {
  const text = content.trim();
  const role = classes[color] ?? '';
  if (role === 'm' || role === 's') return role;
  return !/\w/.test(text) || (role === 'c' && !literal.test(text)) ? '' : role;
}

/** Neighbours of one role become one element, and white space joins what stands before it. */
function htmlOfLine(tokens: readonly ThemedToken[]): string {
  const runs: { role: string; text: string }[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    const role = roleOf(token);
    if (last && (last.role === role || token.content.trim() === '')) last.text += token.content;
    else runs.push({ role, text: token.content });
  }
  return runs
    .map(({ role, text }) => (role ? `<i class=${role}>${escapeHtml(text)}</i>` : escapeHtml(text)))
    .join('');
}

/** Escapes what has a meaning in HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
