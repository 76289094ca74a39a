import { type ReactNode, useId, useState } from 'react';
import type { Opinion } from './issue-address.ts';

interface WordsProps {
  opinion: Opinion;
  /** The address of the issue that has these words in it. */
  address: (words: string) => string;
}

const questions: Record<Opinion, string> = {
  helped: 'What helped?',
  'did not help': 'What were you looking for?',
};

/** Servers refuse addresses that are much longer than this. */
const most = 1500;

/** A field for the reader's own words, and the issue that has them in it. */
export default function Words({ opinion, address }: WordsProps): ReactNode {
  const [words, setWords] = useState('');
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{questions[opinion]}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={most}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p role="status">
        Thank you. <a href={address(words)}>Open it as an issue</a> on the repository. Nothing has been sent
        from here.
      </p>
    </>
  );
}
