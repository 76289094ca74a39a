import type { ReactNode } from 'react';
import styles from './Promises.module.css';

const promises = [
  {
    title: 'Run',
    text: 'Each source runs whole on a Weaviate server with a Model2Vec inference service, and then each page does, block after block, as you would copy it.',
  },
  {
    title: 'Recorded',
    text: 'What a block printed, on which versions and with which model, stands below it. The record is one click away.',
  },
  {
    title: 'Refused',
    text: 'When a byte, a client, the server or the model changes, the record no longer agrees, and the site does not build.',
  },
];

/** How the promise is kept. */
export default function Promises(): ReactNode {
  return (
    <section className={styles.promises} aria-label="How the promise is kept">
      <p>
        Every Python, TypeScript and shell block has been executed on a real server, with its output recorded.
        What has not run is not published; a settings file says whether containers were started with it or it
        was only checked. A community work, neither Weaviate’s nor MinishLab’s.
      </p>
      {promises.map(({ title, text }) => (
        <div key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
      ))}
    </section>
  );
}
