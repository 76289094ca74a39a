import type { Block as BlockData } from '@site/src/plugin/block.ts';
import type { ReactNode } from 'react';
import Code from './Code.tsx';
import Layout from './Layout.tsx';
import Output from './Output.tsx';
import Title from './Title.tsx';
import Verdict from './Verdict.tsx';

export interface BlockProps extends BlockData {
  /** What stands above the code; by default the name of its file. */
  title?: string;
  /** Why the other language prints something else. */
  differs?: string;
}

/** A code block with all that is known of it: where it comes from, what it printed, and on what it ran. */
export default function Block({
  title,
  differs,
  output,
  verdict,
  proof,
  html,
  label,
  ...place
}: BlockProps): ReactNode {
  const name = title ?? (place.region === undefined ? '' : fileName(place.source));
  return (
    <Layout {...place} verdict={verdict}>
      <Title name={name} language={label} />
      <Code html={html} />
      {output && output.length > 0 && <Output prints={output} />}
      {verdict && <Verdict verdict={verdict} proof={proof} differs={differs} />}
    </Layout>
  );
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
