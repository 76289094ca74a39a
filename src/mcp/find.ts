import type { Document, Section, ShownBlock } from '../plugin/markdown/document.ts';
import { searchedSections } from '../plugin/search/searched-sections.ts';
import { byPage } from '../search/by-page.ts';
import { createSearch } from '../search/search.ts';

/** A section together with its page. */
export interface PlacedSection {
  document: Document;
  section: Section;
}

/** A block together with where it is shown. */
export interface PlacedBlock {
  block: ShownBlock;
  url: string;
}

/** Makes the function that finds sections as the site's own search does, the best of each page first. */
export function createFinder(documents: readonly Document[]): (question: string) => PlacedSection[] {
  const places = documents.flatMap((document) => document.sections.map((section) => ({ document, section })));
  const searched = searchedSections(documents);
  const find = createSearch(searched);
  return (question) => {
    const pages = byPage(find(question));
    const rounds = Math.max(0, ...pages.map(({ sections }) => sections.length));
    return Array.from({ length: rounds }, (_, round) =>
      pages.flatMap(({ sections }) => sections.slice(round, round + 1)),
    )
      .flat()
      .flatMap(({ section }) => places[searched.indexOf(section)] ?? []);
  };
}

/** The page that a reader means by its address, whole or below the site's, with `.md` or without. */
export function findPage(documents: readonly Document[], named: string): Document | undefined {
  const path = pathOf(named);
  const root = rootOf(documents);
  return documents.find(({ url }) => [path, root + path].includes(pathOf(url)));
}

/** What an assistant asks for: a region, in one language, as one page shows it. */
export interface WantedBlock {
  region: string;
  language?: string | undefined;
  page?: string | undefined;
}

/** The blocks that show a region, each language once; only those of a page where one is named. */
export function findBlocks(
  documents: readonly Document[],
  { region, language, page }: WantedBlock,
): PlacedBlock[] {
  const within = page === undefined ? documents : [findPage(documents, page)].filter((each) => !!each);
  const found = within.flatMap(({ sections }) =>
    sections.flatMap(({ url, blocks }) =>
      blocks
        .filter((block) => block.region?.toLowerCase() === region.toLowerCase())
        .filter((block) => language === undefined || block.language === language)
        .map((block) => ({ block, url })),
    ),
  );
  return found.filter(
    ({ block }, index) =>
      found.findIndex(
        (other) => other.block.source === block.source && other.block.region === block.region,
      ) === index,
  );
}

/** Why no block is found, and what to ask for instead. */
export function whyNone(documents: readonly Document[], { region, language, page }: WantedBlock): string {
  if (page !== undefined && !findPage(documents, page))
    return `There is no page ${page}. Find its address with search_docs, or leave it out.`;
  const others = [...new Set(findBlocks(documents, { region, page }).map(({ block }) => block.language))];
  if (others.length > 0) return `${region} is not there in ${language}, but in ${others.join(' and ')}.`;
  const elsewhere = page === undefined ? [] : findBlocks(documents, { region, language });
  if (elsewhere.length > 0) return `${page} shows no ${region}. Leave page out: another page does.`;
  return `No page shows a region ${region}. Find its name with search_docs.`;
}

/** What all paths of the site begin with: the path of its home, which is the shortest. */
function rootOf(documents: readonly Document[]): string {
  const paths = documents.map(({ url }) => pathOf(url));
  return paths.sort((one, other) => one.length - other.length)[0] ?? '';
}

function pathOf(named: string): string {
  const path = URL.canParse(named) ? new URL(named).pathname : `/${named.replace(/^\//, '')}`;
  return path
    .replace(/[#?].*$/, '')
    .replace(/(\/index)?\.md$/, '')
    .replace(/\/$/, '');
}
