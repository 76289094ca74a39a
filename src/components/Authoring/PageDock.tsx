import { lazy, type ReactNode, Suspense } from 'react';

// What only writing needs stays out of what is published: the bundler drops the branch, and the import with it.
const Dock = process.env.NODE_ENV === 'development' ? lazy(() => import('./Dock.tsx')) : undefined;

/** The box at the foot of a page while it is written; `source` is the page as Docusaurus names it. */
export default function PageDock({ source }: { source: string }): ReactNode {
  return (
    Dock && (
      <Suspense fallback={null}>
        <Dock page={source.replace('@site/', '')} />
      </Suspense>
    )
  );
}
