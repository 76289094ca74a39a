import type { Props } from '@theme/MDXPage';
import MDXPage from '@theme-original/MDXPage';
import { lazy, type ReactNode, Suspense } from 'react';

const Dock = lazy(() => import('@site/src/components/Authoring/Dock.tsx'));

/** A page outside the documentation has the same box at its foot while it is written. */
function WithDock(props: Props): ReactNode {
  return (
    <>
      <MDXPage {...props} />
      <Suspense fallback={null}>
        <Dock page={props.content.metadata.source.replace('@site/', '')} />
      </Suspense>
    </>
  );
}

export default process.env.NODE_ENV === 'development' ? WithDock : MDXPage;
