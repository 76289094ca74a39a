import PageMenu from '@site/src/components/PageMenu/index.tsx';
import DocBreadcrumbs from '@theme-original/DocBreadcrumbs';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The first line of a page: where it stands, and what else can be done with it. */
export default function PageHead(): ReactNode {
  return (
    <div className={styles.head}>
      <DocBreadcrumbs />
      <PageMenu />
    </div>
  );
}
