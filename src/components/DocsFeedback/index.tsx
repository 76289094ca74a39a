import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { type ReactNode, useState } from 'react';
import { issueAddress, type Opinion } from './issue-address.ts';
import styles from './styles.module.css';
import Thumb from './Thumb.tsx';

const answers: { opinion: Opinion; label: string }[] = [
  { opinion: 'helped', label: 'This page helped' },
  { opinion: 'did not help', label: 'This page did not help' },
];

/** Asks whether the page helped, and offers an issue that has the answer in it. Nothing is sent from here. */
export default function DocsFeedback(): ReactNode {
  const [opinion, setOpinion] = useState<Opinion>();
  const { pathname } = useLocation();
  const { siteConfig } = useDocusaurusContext();
  const repository = String(siteConfig.customFields?.repository);
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
            data-opinion={answer}
            onClick={() => setOpinion(answer)}
          >
            <Thumb />
          </button>
        ))}
      </fieldset>
      <p role="status">
        {opinion && (
          <>
            Thank you. <a href={issueAddress(repository, pathname, opinion)}>Write it into an issue</a>: it
            opens on the repository, with this page named. Nothing has been sent from here.
          </>
        )}
      </p>
    </div>
  );
}
