import type { ReactNode } from 'react';
import { type Choice, type Field, questions } from './choice.ts';
import styles from './Questions.module.css';

interface QuestionsProps {
  choice: Choice;
  /** Nothing follows what is chosen yet. */
  disabled: boolean;
  choose: (field: Field, value: string) => void;
}

/** One group of radio buttons a question, so that Tab and the arrow keys are all one needs; none without scripts. */
export default function Questions({ choice, disabled, choose }: QuestionsProps): ReactNode {
  const asked = questions.filter(({ field }) => field !== 'model' || choice.module === 'on');
  return (
    <div className={styles.questions}>
      {asked.map(({ field, legend, options }) => (
        <fieldset key={field} className={styles.question} disabled={disabled}>
          <legend>{legend}</legend>
          {options.map(({ value, label }) => (
            <label key={value} className={styles.option}>
              <input
                type="radio"
                name={`compose-${field}`}
                value={value}
                checked={choice[field] === value}
                onChange={() => choose(field, value)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
