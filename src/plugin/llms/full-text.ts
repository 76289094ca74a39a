import type { Document } from '../markdown/document.ts';
import type { Chapter } from '../markdown/reading-order.ts';

/** The text of `llms-full.txt`: every page whole, in reading order, pages outside of the sidebar first. */
export function fullText(chapters: readonly Chapter[], documents: readonly Document[]): string {
  const order = chapters.flatMap(({ pages }) => pages);
  const place = ({ url }: Document) => order.indexOf(new URL(url).pathname);
  const sorted = documents.toSorted((one, other) => place(one) - place(other));
  return sorted.map(({ markdown }) => markdown).join('\n');
}
