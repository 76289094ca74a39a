import { basename, relative, sep } from 'node:path';
import { formatIssues } from '../snippets/report.ts';
import { type Fence, findFences } from './fences.ts';
import { type Edit, splice } from './splice.ts';
import { parseMdx } from './syntax.ts';
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
 * their numbers. Usages that cannot be read are thrown as one error.
 */
export function createPreprocessor(siteDir: string): (page: PageFile) => string {
  return ({ filePath, fileContent }) => {
    const path = relative(siteDir, filePath).split(sep).join('/');
    const root = parseMdx(fileContent);
    const { encounters, texts, issues } = findUsages(root, path);
    if (issues.length > 0) throw new Error(formatIssues(issues));

    const usages = encounters.flatMap((encounter) => (encounter.kind === 'usage' ? [encounter.written] : []));
    const blocks = [
      ...usages.map((usage, index) => replaceUsage(usage, `__usage${index}`)),
      ...findFences(root, path).map((fence, index) => replaceFence(fence, `__fence${index}`, index, filePath)),
    ];
    const removals = texts.map(({ start, end }) => ({ start, end, text: '' }));
    const edits = blocks.map((block) => ({ ...block, text: keepLines(block, fileContent) }));
    const imports = blocks.map(({ name, request }) => `import ${name} from '${request}';\n`);
    if (blocks.length === 0) return fileContent;
    return `${splice(fileContent, [...removals, ...edits])}\n\n${imports.join('')}`;
  };
}

/** A block's new text, and the module that its props come from. */
interface Block extends Edit {
  name: string;
  request: string;
  flow: boolean;
}

function replaceUsage({ component, usage, title, request, start, end, flow }: WrittenUsage, name: string): Block {
  const props = { title, differs: usage.differs };
  return {
    ...{ start, end, flow, name },
    text: element(component, name, props),
    request: `!!${blockLoader}?region=${encodeURIComponent(usage.region)}!${request}`,
  };
}

function replaceFence({ title, start, end }: Fence, name: string, index: number, filePath: string): Block {
  return {
    ...{ start, end, flow: true, name },
    text: element(fenceComponent, name, { title }),
    request: `!!${blockLoader}?fence=${index}!./${basename(filePath)}`,
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
