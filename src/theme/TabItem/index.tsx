import { useTabs } from '@docusaurus/theme-common/internal';
import type { Props } from '@theme/TabItem';
import type { ReactNode } from 'react';

/** What one tab shows; all of them are in the page, so that search and print can reach them. */
export default function TabItem({ children, className, value }: Props): ReactNode {
  const { selectedValue, lazy } = useTabs();
  const selected = value === selectedValue;
  if (!selected && lazy) return null;
  return (
    <div role="tabpanel" className={className} hidden={!selected}>
      {children}
    </div>
  );
}
