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
  const { date, run, never } = usePluginData('proven-snippets') as Verified;
  const verified = !never.some((page) => source === `@site/${page}`);
  return (
    <>
      {Dock && (
        <Suspense fallback={null}>
          <Dock page={source.replace('@site/', '')} />
        </Suspense>
      )}
      <footer className={styles.footer}>
        {verified && date && (
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

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** As `24 November 2026`. A browser takes longer to find its words for a date than for the rest of the page. */
function dayOf(date: string): string {
  const day = new Date(date);
  return `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
