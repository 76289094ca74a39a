import PageDock from '@site/src/components/Authoring/PageDock.tsx';
import type { Props } from '@theme/MDXPage';
import MDXPage from '@theme-original/MDXPage';
import type { ReactNode } from 'react';

/** A page outside the documentation has the same box at its foot while it is written. */
export default function PageWithDock(props: Props): ReactNode {
  return (
    <>
      <MDXPage {...props} />
      <PageDock source={props.content.metadata.source} />
    </>
  );
}
