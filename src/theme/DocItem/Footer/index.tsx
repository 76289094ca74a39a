import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { usePluginData } from '@docusaurus/useGlobalData';
import PageDock from '@site/src/components/Authoring/PageDock.tsx';
import DocsFeedback from '@site/src/components/DocsFeedback/index.tsx';
import PageFoot from '@site/src/components/PageFoot/index.tsx';
import type { PageData } from '@site/src/plugin/page-data.ts';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The end of a page: whether it helped, when it was last verified, and where it can be edited. */
export default function DocItemFooter(): ReactNode {
  const { editUrl, source } = useDoc().metadata;
  const { asking } = usePluginData('proven-snippets') as PageData;
  return (
    <>
      {!asking.some((page) => source === `@site/${page}`) && (
        <div className={styles.feedback}>
          <DocsFeedback />
        </div>
      )}
      <PageDock source={source} />
      <PageFoot source={source} editUrl={editUrl} />
    </>
  );
}
