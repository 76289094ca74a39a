import { type ReactNode, useMemo } from 'react';
import { sentences } from './sentences.ts';
import { distance, encode, type StaticModel, type TokenShare } from './static-model.ts';
import styles from './styles.module.css';

const shown = 5;

/** The tokens of a text with their weights, its vector, and the sentences that are nearest to it. */
export default function Picture({ model, text }: { model: StaticModel; text: string }): ReactNode {
  const others = useMemo(
    () => sentences.map((sentence) => ({ sentence, vector: encode(model, sentence).vector })),
    [model],
  );
  const { tokens, vector } = useMemo(() => encode(model, text), [model, text]);
  const nearest = others
    .map(({ sentence, vector: other }) => ({ sentence, far: distance(vector, other) }))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, shown);
  return (
    <>
      <h4>Tokens and their weights</h4>
      <Tokens tokens={tokens} />
      <h4>Their mean, {vector.length} numbers</h4>
      <Stripes vector={vector} />
      <h4>Nearest of {sentences.length} sentences</h4>
      <ol className={styles.nearest}>
        {nearest.map(({ sentence, far }) => (
          <li key={sentence}>
            <span className={styles.far}>{far.toFixed(3)}</span> {sentence}
          </li>
        ))}
      </ol>
    </>
  );
}

function Tokens({ tokens }: { tokens: readonly TokenShare[] }): ReactNode {
  if (tokens.length === 0) return <p>There are none.</p>;
  const heaviest = Math.max(...tokens.map(({ weight = 0 }) => weight), Number.MIN_VALUE);
  return (
    <ol className={styles.tokens}>
      {placed(tokens).map(({ place, token, weight }) => (
        <li key={place} data-counts={weight !== undefined}>
          <span className={styles.token}>{token}</span>
          <span className={styles.bar} style={{ width: `${((weight ?? 0) / heaviest) * 100}%` }} />
          <span className={styles.weight}>{weight === undefined ? 'left out' : weight.toFixed(3)}</span>
        </li>
      ))}
    </ol>
  );
}

/** A token can stand in several places, so its place is its name. */
function placed(tokens: readonly TokenShare[]): (TokenShare & { place: number })[] {
  return tokens.map((token, place) => ({ ...token, place }));
}

/** One stripe a dimension: up where it is positive, down where it is negative. */
function Stripes({ vector }: { vector: Float64Array }): ReactNode {
  const most = Math.max(...vector.map(Math.abs), Number.MIN_VALUE);
  const path = Array.from(vector, (value, at) => `M${at + 0.5} 20V${20 - (value / most) * 20}`).join('');
  return (
    <svg className={styles.stripes} viewBox={`0 0 ${vector.length} 40`} preserveAspectRatio="none" role="img">
      <title>{vector.some(Boolean) ? 'The numbers of the vector, as stripes' : 'All numbers are 0'}</title>
      <path d={path} />
    </svg>
  );
}
