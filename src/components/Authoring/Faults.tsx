import Link from '@docusaurus/Link';
import type { Fault } from '@site/src/authoring/messages.ts';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What is wrong: where, in the words of who says so, and the next keystroke. */
export default function Faults({ faults }: { faults: Fault[] }): ReactNode {
  return (
    <ul className={styles.faults}>
      {faults.map(({ place, message, frame, fix, explained }, index) => (
        <li key={index}>
          <code>{place}</code>
          <pre>{message}</pre>
          {frame && <pre className={styles.frame}>{frame}</pre>}
          <span>
            {fix} {explained && <Link to={`/${explained.replace(/^docs\//, '')}`}>More about this</Link>}
          </span>
        </li>
      ))}
    </ul>
  );
}
