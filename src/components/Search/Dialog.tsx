import { mostPages } from '@site/src/search/by-page.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './Dialog.module.css';
import { moveAmongLinks } from './move.ts';
import Results from './Results.tsx';
import { type SearchState, useSearch } from './use-search.ts';

/** The search, above the page. Escape closes it, the arrow keys go through what was found, Enter opens it. */
export default function SearchDialog({ onClose }: { onClose: () => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const found = useSearch(words);
  const close = () => dialog.current?.close();

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    // Keys and clicks bubble up to here; each of them has an element of its own that can be reached by keyboard.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={onClose}
      onKeyDown={moveAmongLinks}
      onClick={({ target }) => {
        if (target === dialog.current || (target instanceof Element && target.closest('a'))) close();
      }}
    >
      <div className={styles.line}>
        <input
          type="search"
          aria-label="Search the documentation"
          placeholder="Search"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      <p role="status" className={styles.status}>
        {statusOf(found)}
      </p>
      {found.state === 'found' && <Results pages={found.pages} />}
    </dialog>
  );
}

function statusOf(found: SearchState): string {
  if (found.state === 'idle') return 'Type a name, a setting or a question.';
  if (found.state === 'failed')
    return process.env.NODE_ENV === 'development'
      ? 'A site has a search once it is built: npm run build.'
      : 'The search could not be loaded. Are you online? Then type on, and it is tried again.';
  const { pages, question } = found;
  if (pages.length === 0) return `Nothing has “${question}”.`;
  if (pages.length === 1) return `One page for “${question}”`;
  return `${pages.length === mostPages ? `The best ${mostPages}` : pages.length} pages for “${question}”`;
}
