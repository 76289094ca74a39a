import type { Props } from '@theme/ThemedImage';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Both pictures are in the page; the browser fetches the one that is seen, when it is about to be. */
export default function ThemedImage({ sources, alt, className, ...props }: Props): ReactNode {
  return (
    <>
      <img
        {...props}
        src={sources.light}
        alt={alt}
        className={clsx(className, styles.light)}
        loading="lazy"
        decoding="async"
      />
      <img
        {...props}
        src={sources.dark}
        alt={alt}
        className={clsx(className, styles.dark)}
        data-dark=""
        loading="lazy"
        decoding="async"
      />
    </>
  );
}
