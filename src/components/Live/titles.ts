import type { Notebook } from '@site/src/live/notebook.ts';
import type { Place } from '@site/src/live/notebook-state.ts';

/** What readers call a block: the heading that it stands under; its region's name where there is none. */
export function titleOf({ page }: Notebook, { language, index }: Place): string {
  const block = page.programs[language]?.blocks[index];
  if (!block) return '';
  const figure = [...document.querySelectorAll<HTMLElement>('figure[data-region]')].find(
    ({ dataset }) => dataset.source === block.source && dataset.region === block.region,
  );
  const headings = [...document.querySelectorAll('article :is(h2, h3, h4)')];
  const above = headings.filter(
    (heading) => figure && heading.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return above.at(-1)?.firstChild?.textContent?.trim() || block.region;
}
