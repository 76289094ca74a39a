import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './Hero.module.css';

/** The promise of the site, and the two ways to go on. */
export default function Hero(): ReactNode {
  return (
    <header className={styles.hero}>
      <h1>
        The bytes you copy are the bytes that <em>ran</em>.
      </h1>
      <p>Documentation for vector search with Weaviate and Model2Vec.</p>
      <p className={styles.ways}>
        <Link to="/weaviate/model-providers/model2vec/embeddings">Use Model2Vec in Weaviate</Link>
        <Link to="/deploy/installation-guides/docker-installation">Start a server</Link>
      </p>
    </header>
  );
}
