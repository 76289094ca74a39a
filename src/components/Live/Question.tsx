import type { Asked } from '@site/src/live/notebook-state.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Cell.module.css';
import { titleOf } from './titles.ts';
import type { Cell } from './use-cell.ts';

/** Asks the reader before anything is deleted or changed; the run waits, and its time stands still. */
export default function Question({ cell, asked }: { cell: Cell; asked: Asked }): ReactNode {
  const first = useRef<HTMLButtonElement>(null);
  const { text, yes, no } = words(cell, asked.question);
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset className={styles.question} data-question={asked.question.kind}>
      <legend>{text}</legend>
      <button
        ref={first}
        type="button"
        className={styles.button}
        data-answer="yes"
        onClick={() => asked.answer(true)}
      >
        {yes}
      </button>
      <button type="button" className={styles.button} data-answer="no" onClick={() => asked.answer(false)}>
        {no}
      </button>
    </fieldset>
  );
}

function words(
  { notebook, place, state }: Cell,
  question: Asked['question'],
): Record<'text' | 'yes' | 'no', string> {
  const { origin } = state.endpoint;
  if (question.kind === 'again') {
    const names = question.collections.join(', ');
    const steps = question.steps.map((index) => titleOf(notebook, { ...place, index }));
    return {
      text: `This block has run already and changed ${names}. To get the recorded result it needs a fresh one: ${steps.join(', ')} would run again.`,
      yes: `Delete ${names} and start over`,
      no: 'Run it as things are',
    };
  }
  const { collection, own } = question;
  if (question.kind === 'replace') {
    const whose = own ? 'This page made it' : 'This page did not make it, so it may be yours';
    return {
      text: `${collection} exists at ${origin} already. ${whose}. The block can make it only once it is gone.`,
      yes: `Delete ${collection} and go on`,
      no: `Keep ${collection}`,
    };
  }
  return {
    text: `The block wants to ${question.kind} ${collection} at ${origin}. This page did not make it, so it may be yours.`,
    yes: `Let it ${question.kind} ${collection}`,
    no: `Keep ${collection} as it is`,
  };
}
