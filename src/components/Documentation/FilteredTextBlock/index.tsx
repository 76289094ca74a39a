import Block, { type BlockProps } from '@site/src/components/Block/index.tsx';
import type { ReactNode } from 'react';

/**
 * Shows one region of a source. Pages write `text`, `startMarker`, `endMarker` and `language`; when the site is built
 * `src/plugin` puts what is proven of that region in their place.
 */
export default function FilteredTextBlock(props: BlockProps): ReactNode {
  return <Block {...props} />;
}
