import Link from '@docusaurus/Link';
import type { FoundPage } from '@site/src/search/by-page.ts';
import { excerptOf } from '@site/src/search/excerpt.ts';
import type { Found } from '@site/src/search/search.ts';
import type { ReactNode } from 'react';
import styles from './Results.module.css';

/** The pages that were found, each with its best sections. */
export default function Results({ pages }: { pages: readonly FoundPage[] }): ReactNode {
  return (
    <ol className={styles.results}>
      {pages.map(({ url, title, sections }) => (
        <li key={url}>
          <Link to={url} className={styles.page ?? ''}>
            {title}
          </Link>
          <ul>
            {sections.map((found) => (
              <li key={found.section.url}>
                <Section {...found} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Section({ section: { url, heading, text, code }, words }: Found): ReactNode {
  const pieces = [text, code].map((each) => excerptOf(each, words));
  const shown = pieces.find((each) => each.some(({ found }) => found)) ?? pieces[0] ?? [];
  return (
    <Link to={url} className={styles.section ?? ''}>
      <strong>{heading}</strong>
      <span>
        {shown.map(({ text: piece, found }, index) => (found ? <mark key={index}>{piece}</mark> : piece))}
      </span>
    </Link>
  );
}
