import Later from '@site/src/instant/Later.tsx';
import type { Props } from '@theme/DocRoot/Layout';
import DocRootLayout from '@theme-original/DocRoot/Layout';
import type { ReactNode } from 'react';

/** Sidebar and page, whose own parts come later still. */
export default function LaterDocs(props: Props): ReactNode {
  return (
    <Later>
      <DocRootLayout {...props} />
    </Later>
  );
}
