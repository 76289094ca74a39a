import { sanitizeTabsChildren, TabsProvider, useTabsContextValue } from '@docusaurus/theme-common/internal';
import type { Props } from '@theme/Tabs';
import type { ReactNode } from 'react';
import styles from './styles.module.css';
import TabList from './TabList.tsx';

/**
 * Tabs as in the classic theme, with the same props and the same memory per group. That theme builds all tabs anew
 * once the page is hydrated; here they stay as they came.
 */
export default function Tabs(props: Props): ReactNode {
  const value = useTabsContextValue(props);
  return (
    <TabsProvider value={value}>
      <div className={styles.tabs}>
        <TabList className={props.className} />
        {sanitizeTabsChildren(props.children)}
      </div>
    </TabsProvider>
  );
}
