import type { Props } from '@theme/MDXPage';
import MDXPage from '@theme-original/MDXPage';
import { lazy, type ReactNode, Suspense } from 'react';

// What only writing needs stays out of what is published: the bundler drops the branch, and the import with it.
const Dock =
  process.env.NODE_ENV === 'development'
    ? lazy(() => import('@site/src/components/Authoring/Dock.tsx'))
    : undefined;

/** A page outside the documentation has the same box at its foot while it is written. */
export default function PageWithDock(props: Props): ReactNode {
  return (
    <>
      <MDXPage {...props} />
      {Dock && (
        <Suspense fallback={null}>
          <Dock page={props.content.metadata.source.replace('@site/', '')} />
        </Suspense>
      )}
    </>
  );
}
