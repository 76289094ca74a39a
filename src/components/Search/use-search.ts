import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { FoundPage } from '@site/src/search/by-page.ts';
import { useEffect, useState } from 'react';
import { search } from './engine.ts';

/** Where a search stands. */
export type SearchState =
  | { state: 'idle' }
  | { state: 'found'; question: string; pages: FoundPage[] }
  | { state: 'failed' };

/** Searches as the reader types; what was found stays until there is something newer. */
export function useSearch(words: string): SearchState {
  const { baseUrl } = useDocusaurusContext().siteConfig;
  const [found, setFound] = useState<SearchState>({ state: 'idle' });
  useEffect(() => {
    const question = words.trim();
    let current = true;
    search(question, baseUrl).then(
      (pages) => current && setFound(question ? { state: 'found', question, pages } : { state: 'idle' }),
      () => current && setFound({ state: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [words, baseUrl]);
  return found;
}
