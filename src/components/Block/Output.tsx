import type { Block } from '@site/src/plugin/block.ts';
import type { ReactNode } from 'react';
import Lines from './Lines.tsx';
import OutputFrame from './OutputFrame.tsx';

/** What the recorded run printed. */
export default function Output({ prints }: { prints: NonNullable<Block['output']> }): ReactNode {
  return (
    <OutputFrame label="Recorded output" verdict="output">
      <Lines prints={prints} />
    </OutputFrame>
  );
}
