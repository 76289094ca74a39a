import type { Output } from '@site/src/snippets/evidence.ts';
import type { ReactNode } from 'react';

/** Printed lines; each knows the line of the code that it came from. */
export default function Lines({ prints }: { prints: readonly Pick<Output, 'line' | 'text'>[] }): ReactNode {
  return prints.map(({ line, text }, index) => (
    <samp key={index} data-line={line}>
      {text}
      {'\n'}
    </samp>
  ));
}
