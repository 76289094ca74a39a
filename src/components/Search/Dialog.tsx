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
    return 'The search could not be loaded. A site has one once it is built: npm run build.';
  const { pages, question } = found;
  if (pages.length === 0) return `Nothing has “${question}”.`;
  return pages.length === 1 ? `One page for “${question}”` : `${pages.length} pages for “${question}”`;
}
