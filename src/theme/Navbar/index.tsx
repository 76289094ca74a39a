import Later from '@site/src/instant/Later.tsx';
import Navbar from '@theme-original/Navbar';
import type { ReactNode } from 'react';

/** The first part of the site's frame; a press that comes early is kept (`src/instant/page/application.ts`). */
export default function LaterNavbar(): ReactNode {
  return (
    <Later>
      <Navbar />
    </Later>
  );
}
