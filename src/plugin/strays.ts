import type { Issue } from '../snippets/issues.ts';
import { componentPlace } from './component-place.ts';
import type { Tree } from './tree.ts';
import type { BuiltPage } from './unproven.ts';

/**
 * The blocks of built pages that show a region which their page's file does not ask for, itself or in a partial that it
 * imports: a component brings them along, so they are in no program that ran.
 */
export function findStrays(pages: readonly BuiltPage[], tree: Pick<Tree, 'pages'>): Issue[] {
  const asked = new Map(tree.pages.map(({ path, usages }) => [path, new Set(usages.map(nameOf))]));
  return pages.flatMap(({ path, text, blocks }) => {
    const strays = blocks.filter(
      ({ source, region }) =>
        source !== undefined && region !== undefined && !asked.get(path)?.has(nameOf({ source, region })),
    );
    return [...new Set(strays.map(({ source, region }) => `${region} of ${source}`))].map(
      (name): Issue => ({
        code: 'unproven-block',
        severity: 'error',
        at: componentPlace(path, text) ?? { path, line: 1, column: 1 },
        message: `The page shows ${name}, and neither it nor a partial that it imports asks for that: a component does, so nobody knows whether it runs among the page's other blocks.`,
        fix: 'Show the region on the page itself, with <FilteredTextBlock>.',
      }),
    );
  });
}

function nameOf({ source = '', region = '' }: { source?: string; region?: string }): string {
  return `${source}#${region}`;
}
