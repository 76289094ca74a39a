import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Later from '@site/src/instant/Later.tsx';
import { liveOptions } from '@site/src/live/options.ts';
import type { Block as BlockData } from '@site/src/plugin/block.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import Code from './Code.tsx';
import { extentOf } from './extent.ts';
import FoldButton from './FoldButton.tsx';
import Layout from './Layout.tsx';
import { useLive } from './live.ts';
import Output from './Output.tsx';
import RunButtons from './RunButtons.tsx';
import { useSourceAddress } from './source-address.ts';
import Title from './Title.tsx';
import Verdict from './Verdict.tsx';

/** What a saved source does, while the site is written; a built site has nothing of it. */
const Rerun =
  process.env.NODE_ENV === 'development'
    ? lazy(() => import('@site/src/components/Authoring/Rerun.tsx'))
    : undefined;

export interface BlockProps extends BlockData {
  /** What stands above the code; by default the name of its file. */
  title?: string;
  /** Why the other language prints something else. */
  differs?: string;
  /** How many of its first lines are folded, because they only set up what the others show. */
  setUp?: string;
}

/** A code block with all that is known of it: where it comes from, what it printed, and on what it ran. */
export default function Block(props: BlockProps): ReactNode {
  return (
    <Later>
      <BlockParts {...props} />
    </Later>
  );
}

function BlockParts({ title, differs, setUp, ...block }: BlockProps): ReactNode {
  const { output, verdict, proof, html, label, notLive, ...place } = block;
  const extent = extentOf(html);
  const { lines, long, wide } = extent;
  const live = useLive();
  const { siteConfig } = useDocusaurusContext();
  const inProgram = place.region !== undefined;
  const runs = inProgram && /^(py|ts)$/.test(block.language) && liveOptions(siteConfig.customFields);
  const name = title ?? (inProgram ? fileName(place.source) : '');
  const folds = setUp ? 'set-up' : long ? 'end' : undefined;
  const code = (
    <>
      {folds === 'set-up' && <FoldButton lines={lines} above />}
      <Code html={html} extent={extent} shown={setUp ? lines - Number(setUp) : undefined} />
      {folds === 'end' && <FoldButton lines={lines} />}
    </>
  );
  const recorded = output && output.length > 0 && <Output prints={output} />;
  return (
    <Layout {...place} verdict={verdict} folds={folds}>
      <Title name={name} address={useSourceAddress(block)} language={label} wide={wide}>
        {runs && <RunButtons block={block} />}
      </Title>
      {runs && live ? (
        <live.Cell block={block} code={code} output={recorded} />
      ) : (
        <>
          {code}
          {recorded}
        </>
      )}
      {Rerun && (
        <Suspense fallback={null}>
          <Rerun block={block} />
        </Suspense>
      )}
      {verdict && <Verdict verdict={verdict} proof={proof} differs={differs} inProgram={inProgram} />}
    </Layout>
  );
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
