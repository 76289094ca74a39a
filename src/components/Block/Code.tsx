import type { CSSProperties, ReactNode } from 'react';
import styles from './Code.module.css';
import type { Extent } from './extent.ts';

type CodeProps = { html: string; extent: Extent } | { children: ReactNode };

/** The code itself. It takes the focus, so that it can be scrolled with the keyboard. */
export default function Code(code: CodeProps): ReactNode {
  return (
    <pre className={styles.code} tabIndex={0}>
      {'html' in code ? (
        <code style={roomOf(code.extent)} dangerouslySetInnerHTML={{ __html: code.html }} />
      ) : (
        <code>{code.children}</code>
      )}
    </pre>
  );
}

/** How much room it takes while it is not drawn. */
function roomOf({ lines, longest }: Extent): CSSProperties {
  return { '--lines': lines, '--longest': longest } as CSSProperties;
}
