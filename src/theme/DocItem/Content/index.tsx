import Later from '@site/src/instant/Later.tsx';
import type { Props } from '@theme/DocItem/Content';
import DocItemContent from '@theme-original/DocItem/Content';
import type { ReactNode } from 'react';

/** The article is read long before it has to do anything. */
export default function LaterContent(props: Props): ReactNode {
  return (
    <Later>
      <DocItemContent {...props} />
    </Later>
  );
}
