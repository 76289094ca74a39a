import type { ReactNode } from 'react';
import styles from './Code.module.css';

type CodeProps = { html: string } | { children: ReactNode };

/** The code itself. It takes the focus, so that it can be scrolled with the keyboard. */
export default function Code(code: CodeProps): ReactNode {
  return (
    <pre className={styles.code} tabIndex={0}>
      {'html' in code ? (
        <code dangerouslySetInnerHTML={{ __html: code.html }} />
      ) : (
        <code>{code.children}</code>
      )}
    </pre>
  );
}
