import { posix } from 'node:path';
import type { ImportDeclaration } from 'estree';
import type { Root } from 'mdast';

type ImportSpecifiers = ImportDeclaration['specifiers'];

/** What a page imports that matters to its blocks, by the name it has on the page. */
export interface Imports {
  /** The names under which the page knows FilteredTextBlock. */
  blocks: Set<string>;
  /** Whole files, imported with `!!raw-loader!`. */
  texts: Map<string, TextImport>;
  /** Partial pages, by their path from the site's root. */
  partials: Map<string, string>;
}

/** One `import X from '!!raw-loader!…'`; `start` and `end` are the offsets of the whole declaration. */
export interface TextImport {
  name: string;
  /** The file's path from the site's root. */
  path: string;
  start: number;
  end: number;
}

const rawLoader = /^!!raw-loader!/;
const blockComponent = /(^|\/)components\/Documentation\/FilteredTextBlock(\/index)?(\.[jt]sx?)?$/;
const partialPage = /\.mdx?$/;

/** Reads the imports of the page at `page`, a path from the site's root. */
export function readImports(root: Root, page: string): Imports {
  const imports: Imports = { blocks: new Set(['FilteredTextBlock']), texts: new Map(), partials: new Map() };
  for (const node of root.children) {
    if (node.type !== 'mdxjsEsm') continue;
    for (const statement of node.data?.estree?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue;
      const request = String(statement.source.value);
      const name = statement.specifiers.find(isDefault)?.local.name;
      if (name === undefined) continue;
      if (rawLoader.test(request)) {
        const path = resolveFrom(page, request.replace(rawLoader, ''));
        imports.texts.set(name, { name, path, ...offsets(statement) });
      } else if (blockComponent.test(request)) {
        imports.blocks.add(name);
      } else if (partialPage.test(request)) {
        imports.partials.set(name, resolveFrom(page, request));
      }
    }
  }
  return imports;
}

/** `import X` or `import { default as X }`. */
function isDefault(specifier: ImportSpecifiers[number]): boolean {
  if (specifier.type === 'ImportDefaultSpecifier') return true;
  if (specifier.type !== 'ImportSpecifier') return false;
  const { imported } = specifier;
  return (imported.type === 'Identifier' ? imported.name : imported.value) === 'default';
}

/** The path from the site's root that a page means by `./x`, `../x`, `@site/x` or `/x`. */
export function resolveFrom(page: string, request: string): string {
  if (request.startsWith('@site/')) return posix.normalize(request.slice('@site/'.length));
  if (request.startsWith('/')) return posix.normalize(request.slice(1));
  return posix.join(posix.dirname(page), request);
}

/** The parser gives every node its offsets, which the types of the tree leave out. */
function offsets(node: object): { start: number; end: number } {
  const { start, end } = node as { start: number; end: number };
  return { start, end };
}
