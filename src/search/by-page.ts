import type { Found } from './search.ts';

/** A page that was found, with its best sections. */
export interface FoundPage {
  title: string;
  url: string;
  sections: Found[];
}

/** How many pages are shown; a reader who finds nothing among them asks for something else. */
export const mostPages = 8;
const mostSections = 3;

/** What was found, page by page; the page comes first whose best sections together meet the question best. */
export function byPage(found: readonly Found[]): FoundPage[] {
  const pages = new Map<string, FoundPage>();
  for (const each of found) {
    const url = each.section.url.replace(/#.*$/, '');
    const page = pages.get(url) ?? { title: each.section.title, url, sections: [] };
    pages.set(url, page);
    if (page.sections.length < mostSections) page.sections.push(each);
  }
  const scoreOf = ({ sections }: FoundPage) =>
    sections.reduce((sum, { score }, rank) => sum + score / 2 ** rank, 0);
  return [...pages.values()].sort((one, other) => scoreOf(other) - scoreOf(one)).slice(0, mostPages);
}
