import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Issue, Position } from '../snippets/issues.ts';
import type { LanguageId } from '../snippets/languages.ts';
import type { Usage } from '../snippets/page.ts';
import { type Element, readAttributes } from './attributes.ts';
import { type Imports, readImports, type TextImport } from './imports.ts';
import { type NameUse, namesIn } from './names.ts';
import { languageNames, readUsage } from './read-usage.ts';

/** A usage as it is written: what it shows, which file it asks for, and the offsets that it fills. */
export interface WrittenUsage {
  usage: Usage;
  /** The name that FilteredTextBlock has on this page. */
  component: string;
  title?: string;
  /** The lines of the region that are marked. */
  marked?: ReadonlySet<number>;
  /** How many of its first lines only set up what the others show, and are folded. */
  setUp?: string;
  start: number;
  end: number;
  /** Whether it stands on lines of its own. */
  flow: boolean;
}

/** What a reader of a page meets in turn: a block, or a partial page with blocks of its own. */
export type Encounter =
  | { kind: 'usage'; written: WrittenUsage }
  | { kind: 'partial'; path: string; at: Position };

/** The usages of one file, and what is wrong with those that could not be read. */
export interface PageUsages {
  encounters: Encounter[];
  /** Where the usages stand that could not be read. */
  unreadable: { start: number; end: number }[];
  /** The `!!raw-loader!` imports, which the site does without. */
  texts: TextImport[];
  issues: Issue[];
}

/** Finds the blocks of the page at `path`, in the order they are written; commented-out ones are not there. */
export function findUsages(root: Root, path: string): PageUsages {
  const imports = readImports(root, path);
  const found: PageUsages = {
    encounters: [],
    unreadable: [],
    texts: [...imports.texts.values()],
    issues: [],
  };
  const tabs = findTabs(root);
  visit(root, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      visitElement(node, path, imports, found, tabs);
    } else if (
      node.type === 'mdxFlowExpression' ||
      node.type === 'mdxTextExpression' ||
      node.type === 'mdxjsEsm'
    ) {
      if (node.data?.estree) visitExpression(node.data.estree, path, imports, found);
    }
  });
  return found;
}

/** A tab of a page that is named after a language. */
interface Tab {
  language: LanguageId;
  start: number;
  end: number;
}

function findTabs(root: Root): Tab[] {
  const tabs: Tab[] = [];
  visit(root, (node) => {
    if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'TabItem')
      return;
    const value = readAttributes(node).attributes.get('value');
    const language = value?.kind === 'text' ? languageNames[value.text] : undefined;
    if (language)
      tabs.push({ language, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 });
  });
  return tabs;
}

function visitElement(
  element: Element,
  path: string,
  imports: Imports,
  found: PageUsages,
  tabs: Tab[],
): void {
  const start = element.position?.start ?? { line: 1, column: 1, offset: 0 };
  const at = { path, line: start.line, column: start.column };
  const component = element.name ?? '';
  const partial = imports.partials.get(component);
  if (partial !== undefined) found.encounters.push({ kind: 'partial', path: partial, at });
  if (!imports.blocks.has(component)) {
    visitAttributes(element, path, imports, found);
    return;
  }
  const offsets = { start: start.offset ?? 0, end: element.position?.end.offset ?? 0 };
  const flow = element.type === 'mdxJsxFlowElement';
  const read = readUsage(readAttributes(element), at, imports);
  if ('code' in read) {
    found.issues.push(read);
    found.unreadable.push(offsets);
  } else {
    const tab = tabs.findLast((one) => one.start < offsets.start && offsets.end < one.end)?.language;
    const usage = { ...read.usage, ...(tab ? { tab } : {}) };
    found.encounters.push({ kind: 'usage', written: { ...read, usage, ...offsets, component, flow } });
  }
}

function visitAttributes(element: Element, path: string, imports: Imports, found: PageUsages): void {
  for (const attribute of element.attributes) {
    const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : attribute;
    if (typeof value === 'object' && value?.data?.estree)
      visitExpression(value.data.estree, path, imports, found);
  }
}

type Expression = Parameters<typeof namesIn>[0];

/** Inside an expression a block may or may not be shown: that cannot be proven, so it is an issue. */
function visitExpression(expression: Expression, path: string, imports: Imports, found: PageUsages): void {
  const own = expression.body.filter(({ type }) => type !== 'ImportDeclaration');
  const names = namesIn({ ...expression, body: own });
  const block = names.find(({ name }) => imports.blocks.has(name));
  if (block) found.issues.push(hiddenBlock(block.name, placeOf(block)));
  for (const use of names) {
    const partial = imports.partials.get(use.name);
    if (partial !== undefined) found.encounters.push({ kind: 'partial', path: partial, at: placeOf(use) });
    else if (!block && imports.texts.has(use.name)) found.issues.push(looseText(use.name, placeOf(use)));
  }

  function placeOf({ line, column }: NameUse): Position {
    return { path, line, column };
  }
}

function hiddenBlock(name: string, at: Position): Issue {
  return {
    code: 'unreadable-usage',
    severity: 'error',
    at,
    message: `<${name}> stands inside a JavaScript expression, so nobody can know before the page runs what it shows.`,
    fix: `Write <${name} … /> on a line of its own, outside the braces.`,
  };
}

function looseText(name: string, at: Position): Issue {
  return {
    code: 'unreadable-usage',
    severity: 'error',
    at,
    message: `${name} is a whole source file and is used outside of <FilteredTextBlock text={${name}} … />.`,
    fix: `Show a region of it: <FilteredTextBlock text={${name}} startMarker="# START Name" endMarker="# END Name" />.`,
  };
}
