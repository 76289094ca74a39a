import Block, { type BlockProps } from '@site/src/components/Block/index.tsx';
import type { ReactNode } from 'react';

/** Shows a fenced code block of a page; `src/plugin` writes it in the fence's place. */
export default function FencedBlock(props: BlockProps): ReactNode {
  return <Block {...props} />;
}
