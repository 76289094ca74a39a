import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { findHiddenCharacters } from '../snippets/hidden-characters.ts';
import type { Issue, Position } from '../snippets/issues.ts';
import { languageOf } from '../snippets/languages.ts';
import { linesOf } from '../snippets/lines.ts';
import { type Fence, findFences } from './fences.ts';
import { findIndentedCode } from './indentation.ts';
import { findUnknownNames } from './inline-names.ts';
import { parseMdx } from './syntax.ts';
import { checkYaml } from './yaml/check-yaml.ts';

/** The words behind the backticks that mean YAML. */
const yaml = /^ya?ml$/i;

/** The endings of files that run. */
const programEnding =
  /\w\.(?:py|pyw|ipynb|[cm]?[jt]s|[jt]sx|sh|bash|zsh|fish|ps1|bat|cmd|go|java|kt|cs|rb|php|rs|pl|lua|swift|c|cc|cpp|r)\.?$/i;

/** Those of them that are blocks even in the middle of a line. */
const blockElements = new Set(['pre', 'textarea', 'CodeBlock']);

/** Components and elements that would show code which nothing has proven. */
const codeElements = new Set(['pre', 'code', 'samp', 'kbd', 'tt', 'var', 'textarea', 'CodeBlock']);

/** Code of a page that no run stands behind: fences other than checked YAML, elements, indentation meant as code. */
export function findLooseCode(text: string, path: string, compose: string): Issue[] {
  const root = parseMdx(text);
  return [
    ...findFences(root, path).flatMap((fence) => fenceIssue(fence, compose) ?? []),
    ...elementIssues(root, path),
    ...indentationIssues(root, text, path),
    ...findUnknownNames(root, text, path),
  ];
}

/** Why a fence cannot be published; undefined where it is checked. */
export function fenceIssue({ language, title = '', text, at }: Fence, compose: string): Issue | undefined {
  const [hidden] = findHiddenCharacters(at.path, linesOf(text));
  if (hidden) {
    const { line, column } = hidden.at;
    return { ...hidden, at: { ...at, line: at.line + line - 1, column: at.column + column - 1 } };
  }
  const program = yaml.test(language) ? programNamed(title) : undefined;
  if (program) {
    const line = Math.max(1, at.line - 1);
    const message = `This is YAML, and its title names a program, ${program}.`;
    return {
      ...loose({ ...at, line }, message, 'Name the YAML file, or take the title out.'),
      found: program,
    };
  }
  if (yaml.test(language)) return checkYaml(text, at, compose);
  const known = languageOf(`.${language.replace(/^(bash|shell)$/, 'sh').replace(/^python$/, 'py')}`);
  const ending = known?.extensions[0] ?? '.sh';
  return {
    code: 'unproven-block',
    severity: 'error',
    at: { ...at, line: Math.max(1, at.line - 1) },
    message: `Nothing proves this ${language || 'plain'} block.`,
    fix: `Put it into a source, _includes/example${ending}, between START and END, and show it with <FilteredTextBlock>. What a run prints is shown below it by itself. A word or two can be \`inline code\`.`,
  };
}

/** The file of a language that runs which a title names. */
function programNamed(title: string): string | undefined {
  return title.split(/[\s()[\],;:'"`]+/).find((word) => programEnding.test(word));
}

function elementIssues(root: Root, path: string): Issue[] {
  const issues: Issue[] = [];
  visit(root, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
    const { name, position } = node;
    if (!name || !codeElements.has(name) || !position) return undefined;
    const isWord = node.type === 'mdxJsxTextElement' && position.start.line === position.end.line;
    if (isWord && !blockElements.has(name)) return undefined;
    const fix = 'Show a region of a source with <FilteredTextBlock>.';
    const at = { path, line: position.start.line, column: position.start.column };
    issues.push(loose(at, `Nothing proves what <${name}> shows.`, fix));
    return SKIP;
  });
  return issues;
}

/** Four spaces make code in CommonMark. In MDX they make text, which nobody who writes them means. */
function indentationIssues(root: Root, text: string, path: string): Issue[] {
  const lines = linesOf(text);
  return findIndentedCode(root, text, path).map((at) => {
    const found = lines[at.line - 1] ?? '';
    const message = 'This indentation would be code in CommonMark, and is text here.';
    return { ...loose(at, message, 'Take it out.'), found, corrected: found.trimStart() };
  });
}

function loose(at: Position, message: string, fix: string): Issue {
  return { code: 'unproven-block', severity: 'error', at, message, fix };
}
