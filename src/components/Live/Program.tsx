import type { Notebook } from '@site/src/live/notebook.ts';
import type { LiveLanguage } from '@site/src/live/page.ts';
import { type ReactNode, useState } from 'react';
import styles from './Cell.module.css';

/** The page's whole program, to copy or to save: the text that ran and was recorded. */
export default function Program({
  notebook,
  language,
}: {
  notebook: Notebook;
  language: LiveLanguage;
}): ReactNode {
  const [said, setSaid] = useState('');
  const program = notebook.page.programs[language];
  if (!program) return null;
  const copy = () =>
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(program.text))
      .then(
        () => setSaid(`Copied. It needs: ${program.install}`),
        () => setSaid('Your browser does not let this page copy. Use Download.'),
      );
  const download = () => {
    const address = URL.createObjectURL(new Blob([program.text], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href: address, download: program.file }).click();
    URL.revokeObjectURL(address);
    setSaid(`Saved. It needs: ${program.install}`);
  };
  return (
    <>
      <button type="button" className={styles.button} data-program="copy" onClick={copy}>
        Copy program
      </button>
      <button type="button" className={styles.button} data-program="download" onClick={download}>
        Download {program.file}
      </button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </>
  );
}
