import { lazy, type ReactNode, Suspense, useState } from 'react';
import styles from './styles.module.css';

const SearchDialog = lazy(() => import('@site/src/components/Search/Dialog.tsx'));

/** Opens the search, whose parts are loaded then; `src/instant/page/search-key.ts` presses it for the keyboard. */
export default function SearchBar(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
        data-opens="search"
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13zM15.5 15.5 21 21" />
        </svg>
        <span className={styles.word}>Search</span>
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </button>
      {open && (
        <Suspense>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
