import type { Props } from '@theme/TabItem';
import type { ReactNode } from 'react';

/** What one tab shows; all of them are in the page, so that search and print can reach them. */
export default function TabItem({ children, className, value, label }: Props): ReactNode {
  return (
    <div role="tabpanel" className={className} data-value={value} aria-label={label ?? value}>
      {children}
    </div>
  );
}
