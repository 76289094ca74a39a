import { useShortcut } from '@site/src/components/Search/use-shortcut.ts';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import styles from './styles.module.css';

const SearchDialog = lazy(() => import('@site/src/components/Search/Dialog.tsx'));

/** Opens the search; its parts are loaded when it is first opened. */
export default function SearchBar(): ReactNode {
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  useShortcut(show);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
        onClick={show}
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
