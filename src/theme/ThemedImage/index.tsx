import type { Props } from '@theme/ThemedImage';
import ThemedImage from '@theme-original/ThemedImage';
import type { ReactNode } from 'react';

/** Both pictures are in the page; the browser fetches the one that is seen, when it is about to be. */
export default function LazyThemedImage(props: Props): ReactNode {
  return <ThemedImage loading="lazy" decoding="async" {...props} />;
}
