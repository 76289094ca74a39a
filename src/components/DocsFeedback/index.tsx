import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { type ReactNode, useId, useState } from 'react';
import { issueAddress, type Opinion } from './issue-address.ts';
import styles from './styles.module.css';
import Thumb from './Thumb.tsx';
import Words from './Words.tsx';

const answers: { opinion: Opinion; label: string }[] = [
  { opinion: 'helped', label: 'This page helped' },
  { opinion: 'did not help', label: 'This page did not help' },
];

/**
 * Asks whether the page helped, and offers an issue that has the answer in it. Nothing is sent from here. Without
 * scripts the issue has only the page's name in it.
 */
export default function DocsFeedback(): ReactNode {
  const [opinion, setOpinion] = useState<Opinion>();
  const { pathname } = useLocation();
  const id = useId();
  const repository = String(useDocusaurusContext().siteConfig.customFields?.repository);
  return (
    <div className={styles.feedback}>
      <fieldset className={styles.answers}>
        <legend>Did this page help?</legend>
        {answers.map(({ opinion: answer, label }) => (
          <button
            key={answer}
            type="button"
            aria-label={label}
            aria-pressed={opinion === answer}
            aria-controls={id}
            data-opinion={answer}
            onClick={() => setOpinion(answer)}
          >
            <Thumb />
          </button>
        ))}
      </fieldset>
      <div id={id} className={styles.issue}>
        {opinion ? (
          <Words opinion={opinion} address={(words) => issueAddress(repository, pathname, opinion, words)} />
        ) : (
          <p>
            <a href={issueAddress(repository, pathname)}>Write an issue about this page</a>
          </p>
        )}
      </div>
    </div>
  );
}
