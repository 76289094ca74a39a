import MiniSearch from 'minisearch';
import type { SearchedSection } from './section.ts';
import { compoundsOf, tells, wordsOf } from './words.ts';

/** A section with what speaks for it: the words of the index that met those of the question. */
export interface Found {
  section: SearchedSection;
  words: string[];
  /** How well it meets the question, beside others. */
  score: number;
}

const shortest = 4;
/** How much more a name counts than each of its parts. */
const compound = 5;

/** Makes the function that finds sections, best first. */
export function createSearch(sections: readonly SearchedSection[]): (question: string) => Found[] {
  const index = new MiniSearch<SearchedSection & { id: number }>({
    fields: ['title', 'heading', 'text', 'code'],
    tokenize: wordsOf,
    processTerm: (word) => (tells(word) ? word : null),
    searchOptions: {
      boost: { title: 2, heading: 3 },
      prefix: (word) => word.length >= shortest - 1,
      fuzzy: (word) => word.length > shortest && 0.2,
      weights: { prefix: 0.4, fuzzy: 0.2 },
      boostDocument: (id) => weightOf(sections[Number(id)]),
    },
  });
  index.addAll(sections.map((section, id) => ({ ...section, id })));
  return (question) => {
    const compounds = compoundsOf(question);
    const boostTerm = (word: string) => (compounds.has(word) ? compound : 1);
    return index.search(question, { boostTerm }).flatMap(({ id, terms, score }) => {
      const section = sections[Number(id)];
      return section ? [{ section, words: terms, score }] : [];
    });
  };
}

/** Pages for contributors quote many snippets, and come after those for readers. */
function weightOf(section: SearchedSection | undefined): number {
  return section?.url.includes('/contributing/') ? 0.1 : 1;
}
