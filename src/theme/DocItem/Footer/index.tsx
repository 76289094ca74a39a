import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { Verified } from '@site/src/plugin/verified.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import styles from './styles.module.css';

/** What is told while the site is written; a built site has nothing of it. */
const Dock =
  process.env.NODE_ENV === 'development'
    ? lazy(() => import('@site/src/components/Authoring/Dock.tsx'))
    : undefined;

/** When the page was last verified, and where it can be edited. */
export default function DocItemFooter(): ReactNode {
  const { editUrl, source } = useDoc().metadata;
  const { date, run, pages } = usePluginData('proven-snippets') as Verified;
  const proven = pages.some((page) => source === `@site/${page}`);
  return (
    <>
      {Dock && (
        <Suspense fallback={null}>
          <Dock page={source.replace('@site/', '')} />
        </Suspense>
      )}
      <footer className={styles.footer}>
        {proven && date && (
          <span>
            Last verified on{' '}
            {run ? <a href={run}>{dayOf(date)}</a> : <time dateTime={date}>{dayOf(date)}</time>}
          </span>
        )}
        {editUrl && <a href={editUrl}>Edit this page</a>}
      </footer>
    </>
  );
}

function dayOf(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
