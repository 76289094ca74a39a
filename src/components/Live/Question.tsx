import type { Asked } from '@site/src/live/notebook-state.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Cell.module.css';
import { shown } from './shown.ts';
import { titleOf } from './titles.ts';
import type { Cell } from './use-cell.ts';

/** Asks the reader before anything is deleted or changed; the run waits, and its time stands still. */
export default function Question({ cell, asked }: { cell: Cell; asked: Asked }): ReactNode {
  const safe = useRef<HTMLButtonElement>(null);
  const { text, yes, no } = words(cell, asked.question);
  useEffect(() => safe.current?.focus(), []);
  return (
    <fieldset className={styles.question} data-question={asked.question.kind}>
      <legend>{text}</legend>
      <button type="button" className={styles.button} data-answer="yes" onClick={() => asked.answer(true)}>
        {yes}
      </button>
      <button
        ref={safe}
        type="button"
        className={styles.button}
        data-answer="no"
        onClick={() => asked.answer(false)}
      >
        {no}
      </button>
    </fieldset>
  );
}

/** Code chose these words, and could choose very many. */
function brief(address: string): string {
  return shown(address.length > 200 ? `${address.slice(0, 200)}…` : address);
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
      text: `This block has run already and changed ${names} at ${origin}. To get the recorded result it needs a fresh one: ${steps.join(', ')} would run again.`,
      yes: `Delete ${names} and start over`,
      no: 'Run it as things are',
    };
  }
  if (question.kind === 'send') {
    const [places, names] = [question.addresses.map(brief).join(', '), question.collections.join(', ')];
    return {
      text: `The block wants Weaviate at ${origin} to send what is in ${names} to ${places}, outside of that computer.`,
      yes: 'Let it send texts there',
      no: 'Send nothing',
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
