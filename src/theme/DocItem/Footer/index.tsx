import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { usePluginData } from '@docusaurus/useGlobalData';
import PageDock from '@site/src/components/Authoring/PageDock.tsx';
import type { Verified } from '@site/src/plugin/verified.ts';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** When the page was last verified, and where it can be edited. */
export default function DocItemFooter(): ReactNode {
  const { editUrl, source } = useDoc().metadata;
  const { date, run, never } = usePluginData('proven-snippets') as Verified;
  const verified = !never.some((page) => source === `@site/${page}`);
  return (
    <>
      <PageDock source={source} />
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
