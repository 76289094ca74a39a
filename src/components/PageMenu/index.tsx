import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { markdownAddress, pageAddress } from '@site/src/plugin/markdown/address.ts';
import type { ReactNode } from 'react';
import { assistants, questionAbout } from './assistants.ts';
import CopyPage from './CopyPage.tsx';
import styles from './styles.module.css';
import { useClosing } from './use-closing.ts';

/** What can be done with a page as a whole. All but copying works without scripts; nothing is sent before a choice. */
export default function PageMenu(): ReactNode {
  const { pathname } = useLocation();
  const { url } = useDocusaurusContext().siteConfig;
  const markdown = markdownAddress(pageAddress(pathname));
  const menu = useClosing();
  return (
    <details ref={menu} className={styles.menu}>
      <summary>Use this page</summary>
      <ul>
        <li>
          <CopyPage address={markdown} />
        </li>
        <li>
          {/* A plain link: the address is a file, not a page of the site. */}
          <a href={markdown}>View as Markdown</a>
        </li>
        {assistants.map(({ name, ask }) => (
          <li key={name}>
            <a href={ask(questionAbout(url + markdown))} target="_blank" rel="noopener noreferrer">
              Open in {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
