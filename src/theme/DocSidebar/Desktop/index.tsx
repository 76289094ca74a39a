import Later from '@site/src/instant/Later.tsx';
import type { Props } from '@theme/DocSidebar/Desktop';
import DocSidebarDesktop from '@theme-original/DocSidebar/Desktop';
import type { ReactNode } from 'react';

/** A phone never shows it, and takes it away before its turn comes. */
export default function LaterSidebar(props: Props): ReactNode {
  return (
    <Later>
      <DocSidebarDesktop {...props} />
    </Later>
  );
}
