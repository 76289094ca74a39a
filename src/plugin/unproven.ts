import type { Issue } from '../snippets/issues.ts';
import { linesOf } from '../snippets/lines.ts';
import { componentPlace } from './component-place.ts';
import { type ProvenTexts, provenAs } from './proven-texts.ts';
import type { RenderedBlock } from './rendered.ts';

/** A page as it was built. */
export interface BuiltPage {
  /** The file that it was made of, from the site's root, or its HTML file where there is none. */
  path: string;
  /** The text of that file. */
  text: string;
  blocks: readonly RenderedBlock[];
}

/** Why a block has no right to its verdict; undefined where it has. */
export function whyUnproven(
  { verdict, text, ...place }: RenderedBlock,
  proven: ProvenTexts,
): string | undefined {
  if (verdict === undefined) return 'Nothing proves this block.';
  const texts = proven.get(provenAs(verdict, place)) ?? new Set();
  if (!proven.has(verdict)) return `This block says "${verdict}", which is no verdict.`;
  // A line end before </pre> or after <pre> is no line of the code.
  if (texts.has(text) || texts.has(text.replace(/\n$/, ''))) return undefined;
  return `This block says "${verdict}", and that is not true of what it shows.`;
}

/** The blocks of built pages that nothing proves, each with the line of the page that it comes from. */
export function findUnproven(pages: readonly BuiltPage[], proven: ProvenTexts): Issue[] {
  return pages.flatMap(({ path, text, blocks }) =>
    blocks.flatMap((block): Issue[] => {
      const why = whyUnproven(block, proven);
      if (why === undefined) return [];
      const found = firstLine(block.text);
      const own = block.source === path ? Number(block.line) - 1 : -1;
      const index = own >= 0 ? own : linesOf(text).findIndex((line) => line.includes(found));
      const maker = index < 0 ? ` No line of ${path} holds it, so a component makes it.` : '';
      return [
        {
          code: 'unproven-block',
          severity: 'error',
          at: (index < 0 && componentPlace(path, text)) || { path, line: Math.max(1, index + 1), column: 1 },
          message: `${why} It begins with "${found}".${maker}`,
          fix: 'Show a region of a source with <FilteredTextBlock>; what a run prints is shown below it by itself.',
          found,
        },
      ];
    }),
  );
}

function firstLine(text: string): string {
  return (
    linesOf(text)
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
}
