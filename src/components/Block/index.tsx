import type { Block as BlockData } from '@site/src/plugin/block.ts';
import type { ReactNode } from 'react';
import Code from './Code.tsx';
import { extentOf } from './extent.ts';
import FoldButton from './FoldButton.tsx';
import Layout from './Layout.tsx';
import Output from './Output.tsx';
import { useSourceAddress } from './source-address.ts';
import Title from './Title.tsx';
import Verdict from './Verdict.tsx';

export interface BlockProps extends BlockData {
  /** What stands above the code; by default the name of its file. */
  title?: string;
  /** Why the other language prints something else. */
  differs?: string;
}

/** A code block with all that is known of it: where it comes from, what it printed, and on what it ran. */
export default function Block({ title, differs, ...block }: BlockProps): ReactNode {
  const { output, verdict, proof, html, label } = block;
  const { lines, long, wide } = extentOf(html);
  const name = title ?? (block.region === undefined ? '' : fileName(block.source));
  return (
    <Layout {...block} folds={long}>
      <Title name={name} address={useSourceAddress(block)} language={label} wide={wide} />
      <Code html={html} />
      {long && <FoldButton lines={lines} />}
      {output && output.length > 0 && <Output prints={output} />}
      {verdict && <Verdict verdict={verdict} proof={proof} differs={differs} />}
    </Layout>
  );
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
