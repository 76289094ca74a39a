import type { Difference } from '@site/src/snippets/compare.ts';
import { Fragment, type ReactNode } from 'react';
import styles from './styles.module.css';

const words: Record<Difference['what'], string> = {
  bytes: 'the code itself',
  output: 'printed',
  values: 'printed values',
  collections: 'collections',
  region: 'the region',
  assertions: 'assertions that ran',
  failure: 'failed with',
};

/** What a run does otherwise than recorded; that the code is another one is seen above. */
export default function Changes({ changes, names }: { changes: Difference[]; names?: boolean }): ReactNode {
  const told = changes.filter(({ what }) => what !== 'bytes');
  if (told.length === 0) return null;
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th>recorded</th>
          <th>this run</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ region, what, line, recorded, now }, index) => (
          <Fragment key={index}>
            <tr>
              <td colSpan={2} className={styles.what}>
                {[names && region, line && `line ${line}`, words[what]].filter(Boolean).join(', ')}
              </td>
            </tr>
            <tr>
              <td>{recorded ?? 'nothing'}</td>
              <td>{now ?? 'nothing'}</td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
