import clsx from 'clsx';
import type { CSSProperties, ReactNode } from 'react';
import styles from './Code.module.css';
import type { Extent } from './extent.ts';

/** `shown` lines, the last ones, are seen while the set-up is folded. */
type CodeProps = { html: string; extent: Extent; shown?: number | undefined } | { children: ReactNode };

/** The code itself. It takes the focus, so that it can be scrolled with the keyboard. */
export default function Code(code: CodeProps): ReactNode {
  const shown = 'html' in code && code.shown ? ({ '--shown': code.shown } as CSSProperties) : undefined;
  return (
    <pre className={clsx(styles.code, shown && styles.ending)} style={shown} tabIndex={0}>
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
