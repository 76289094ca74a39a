import { usePluginData } from '@docusaurus/useGlobalData';
import type { PageData } from '@site/src/plugin/page-data.ts';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface PageFootProps {
  /** The page as Docusaurus names it. */
  source: string;
  editUrl?: string | null | undefined;
  /** What else can be done with the page. */
  children?: ReactNode;
}

/** When a page was last verified, and where it can be edited. */
export default function PageFoot({ source, editUrl, children }: PageFootProps): ReactNode {
  const { date, run, never } = usePluginData('proven-snippets') as PageData;
  const verified = !never.some((page) => source === `@site/${page}`);
  return (
    <footer className={styles.foot}>
      {verified && date && (
        <span>
          Last verified on{' '}
          {run ? <a href={run}>{dayOf(date)}</a> : <time dateTime={date}>{dayOf(date)}</time>}
        </span>
      )}
      {editUrl && <a href={editUrl}>Edit this page</a>}
      {children}
    </footer>
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
