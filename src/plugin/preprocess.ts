import { basename } from 'node:path';
import { exampleComponent, findExamples, type WrittenExample } from './example-block.ts';
import { type Fence, findFences } from './fences.ts';
import { sitePath } from './files.ts';
import type { TextImport } from './imports.ts';
import { type Edit, splice } from './splice.ts';
import { readMdx, withMdxMarks } from './syntax.ts';
import { findUsages, type WrittenUsage } from './usages.ts';

/** The name under which the bundler knows `block-loader.ts`. */
export const blockLoader = 'block-loader';

/** The component that shows a fence; every page has it in scope. */
export const fenceComponent = 'FencedBlock';

/** A page or partial as Docusaurus hands it out before MDX sees it. */
export interface PageFile {
  filePath: string;
  fileContent: string;
}

/**
 * Makes the function that Docusaurus calls with each page and partial. It gives every block its region in the place of
 * the whole file: a usage, and a fence too, becomes a component with the props that `block-loader` makes. Lines keep
 * their numbers. Usages that cannot be read are taken out, and `block-loader` is asked to report them.
 */
export function createPreprocessor(siteDir: string): (page: PageFile) => string {
  return ({ filePath, fileContent: written }) => {
    const fileContent = withMdxMarks(written);
    const root = readMdx(fileContent);
    // What is not valid MDX is left for MDX itself to complain about.
    if (!root) return fileContent;
    const path = sitePath(siteDir, filePath);
    const { encounters, texts, unreadable, issues } = findUsages(root, path);
    const usages = encounters.flatMap((encounter) => (encounter.kind === 'usage' ? [encounter.written] : []));
    const blocks = [
      ...usages.map(replaceUsage),
      ...findFences(root, path).map(replaceFence),
      ...findExamples(root).map(replaceExample),
    ];
    if (blocks.length + texts.length + issues.length === 0) return fileContent;

    const removals = [...texts, ...unreadable].map(({ start, end }) => ({ start, end, text: '' }));
    const edits = blocks.map((block) => ({ ...block, text: keepLines(block, fileContent) }));
    const loader = (query: string) => `'!!${blockLoader}?${query}!./${basename(filePath)}'`;
    const imports = blocks.map(({ name, query }) => `import ${name} from ${loader(query)};`);
    if (issues.length > 0)
      imports.push(`export const unreadable = () => import(${loader('unreadable')});`, ...texts.map(standIn));
    return `${splice(fileContent, [...removals, ...edits])}\n\n${imports.join('\n')}\n`;
  };
}

/** Beside a usage that cannot be read, the name of a whole file may still be in use. */
function standIn({ name }: TextImport): string {
  return `export const ${name} = '';`;
}

/** A block's new text, and what asks `block-loader` for its props. */
interface Block extends Edit {
  name: string;
  query: string;
  flow: boolean;
}

function replaceUsage(
  { component, usage, title, setUp, start, end, flow }: WrittenUsage,
  index: number,
): Block {
  const name = `__usage${index}`;
  const text = element(component, name, { title, differs: usage.differs, setUp });
  return { start, end, flow, name, text, query: `usage=${index}` };
}

function replaceFence({ title, start, end }: Fence, index: number): Block {
  const name = `__fence${index}`;
  return {
    start,
    end,
    flow: true,
    name,
    text: element(fenceComponent, name, { title }),
    query: `fence=${index}`,
  };
}

function replaceExample({ start, end }: WrittenExample, index: number): Block {
  const name = `__example${index}`;
  return {
    start,
    end,
    flow: true,
    name,
    text: element(exampleComponent, name, {}),
    query: `example=${index}`,
  };
}

function element(component: string, module: string, props: Record<string, string | undefined>): string {
  const given = Object.entries(props).filter(([, value]) => value !== undefined);
  const attributes = given.map(([name, value]) => ` ${name}={${JSON.stringify(value)}}`);
  return `<${component} {...${module}}${attributes.join('')} />`;
}

/** Gives an element as many lines as it replaces, unless their starts belong to a quote or a paragraph. */
function keepLines({ start, end, text, flow }: Block, page: string): string {
  const [, ...others] = page.slice(start, end).split('\n');
  const indentation = /^[ \t]*/.exec(others.at(-1) ?? '')?.[0] ?? '';
  if (!flow || others.length === 0 || others.some((line) => line.trimStart().startsWith('>'))) return text;
  return text.replace(/ \/>$/, `${'\n'.repeat(others.length)}${indentation}/>`);
}
