import Later from '@site/src/instant/Later.tsx';
import DocItemTOCDesktop from '@theme-original/DocItem/TOC/Desktop';
import type { ReactNode } from 'react';

/** A phone never shows it, and takes it away before its turn comes. */
export default function LaterContents(): ReactNode {
  return (
    <Later>
      <DocItemTOCDesktop />
    </Later>
  );
}
