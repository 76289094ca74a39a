import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Block, Proof } from '@site/src/plugin/block.ts';
import type { ReactNode } from 'react';
import styles from './Verdict.module.css';

interface VerdictProps {
  verdict: NonNullable<Block['verdict']>;
  proof: Proof | undefined;
  differs: string | undefined;
  /** Whether it is a part of its page's program. */
  inProgram?: boolean;
}

const words: Record<VerdictProps['verdict'], string> = {
  ran: 'Ran on',
  fails: 'The checks of this site ran on this file, and ended with exactly this message.',
  output: 'As it was printed.',
  booted: 'The checks of this site start their containers with this.',
  checked: 'Checked, not run.',
  unproven: 'Not verified: run npm run verify -- --accept',
};

const failed = 'and ended with exactly this error.';
const passed = 'The checks of this site ran on this file, and it passed.';

/** The last line of a block: what it is proven to be, and the record of it. */
export default function Verdict({ verdict, proof, differs, inProgram }: VerdictProps): ReactNode {
  return (
    <p className={styles.verdict} data-state={verdict}>
      <span>
        {verdict === 'ran' && !proof ? passed : verdict === 'fails' && proof ? words.ran : words[verdict]}
        {proof && <Versions {...proof} end={verdict === 'fails' ? failed : undefined} />}
        {!proof && ofTheSite.includes(verdict) && <ProofOfSite />}
        {verdict === 'ran' && inProgram && (
          <>
            {' '}
            <button type="button" data-action="program" data-state="idle" suppressHydrationWarning>
              Copy program
            </button>
          </>
        )}
      </span>
      {differs && <span className={styles.differs}>The other language differs here: {differs}</span>}
    </p>
  );
}

/** What has no record of its own is told by that of the whole site. */
const ofTheSite: readonly VerdictProps['verdict'][] = ['ran', 'fails', 'booted', 'checked'];

function ProofOfSite(): ReactNode {
  return (
    <>
      {' '}
      <a href={useBaseUrl('proof.json')} title="The record of the whole site, as JSON">
        Proof
      </a>
    </>
  );
}

function Versions({ server, client, model, evidence, end }: Proof & { end: string | undefined }): ReactNode {
  const file = useBaseUrl(evidence);
  return (
    <>
      {` Weaviate ${server}, ${client.replace(/==|@/, ' ')}, model ${model}${end ? `, ${end}` : '.'} `}
      <a href={file} title="The record of its run, as JSON">
        Evidence
      </a>
      <ProofOfSite />
    </>
  );
}
