import Later from '@site/src/instant/Later.tsx';
import type { Props } from '@theme/DocItem/Layout';
import DocItemLayout from '@theme-original/DocItem/Layout';
import type { ReactNode } from 'react';

/** What stands around the article comes to life after the frame of the site, and before the article itself. */
export default function LaterLayout(props: Props): ReactNode {
  return (
    <Later>
      <DocItemLayout {...props} />
    </Later>
  );
}
