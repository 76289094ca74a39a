import type { Block } from '@site/src/plugin/block.ts';
import type { ReactNode } from 'react';
import OutputFrame from './OutputFrame.tsx';

/** What the recorded run printed; each print knows the line of the code that it came from. */
export default function Output({ prints }: { prints: NonNullable<Block['output']> }): ReactNode {
  return (
    <OutputFrame label="Recorded output" verdict="output">
      {prints.map(({ line, text }, index) => (
        <samp key={index} data-line={line}>
          {text}
          {'\n'}
        </samp>
      ))}
    </OutputFrame>
  );
}
