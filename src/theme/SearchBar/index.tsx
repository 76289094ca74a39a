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
        Search <span aria-hidden="true">/</span>
      </button>
      {open && (
        <Suspense>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
