import type { Tokenizer } from '@huggingface/tokenizers';

/** A Model2Vec model: one row and one weight a token. */
export interface StaticModel {
  tokenizer: Tokenizer;
  rows: Int8Array;
  weights: Float64Array;
  dimensions: number;
  /** The token of words that the tokenizer does not know. */
  unknown: string;
  /** A text is cut at this many characters before it is read. */
  mostCharacters: number;
}

/** A piece of a text, and how much it counts. */
export interface TokenShare {
  token: string;
  /** Undefined where the model does not know the token, so that it does not count. */
  weight?: number;
}

/** What the model makes of a text. */
export interface Encoded {
  tokens: TokenShare[];
  /** Of length one, or all zeros where no token counts. */
  vector: Float64Array;
}

const mostTokens = 512;

/** Turns a text into its vector as the Python package `model2vec` 0.8.1 does. */
export function encode(model: StaticModel, text: string): Encoded {
  const { tokenizer, rows, weights, dimensions } = model;
  const cut = Array.from(text).slice(0, model.mostCharacters).join('');
  const { ids, tokens } = tokenizer.encode(spaced(cut), { add_special_tokens: false });
  const sum = new Float64Array(dimensions);
  const shares: TokenShare[] = [];
  let counted = 0;
  for (const [index, id] of ids.entries()) {
    const token = tokens[index] ?? '';
    if (token === model.unknown || counted === mostTokens) {
      shares.push({ token });
      continue;
    }
    const weight = weights[id] ?? 0;
    for (let at = 0; at < dimensions; at++)
      sum[at] = (sum[at] ?? 0) + (rows[id * dimensions + at] ?? 0) * weight;
    shares.push({ token, weight });
    counted++;
  }
  return { tokens: shares, vector: scaled(sum) };
}

/** Chinese characters beyond the first 65,536: each is a word of its own, which the tokenizer overlooks. */
const farChinese =
  /[\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu;

/** A last Σ becomes ς where JavaScript makes it lower case, and σ in Python's tokenizer, as everywhere else. */
function spaced(text: string): string {
  return text.replaceAll('Σ', 'σ').replace(farChinese, ' $& ');
}

/** 1 minus the cosine of two vectors of length one. */
export function distance(one: Float64Array, other: Float64Array): number {
  return 1 - one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

/** Dividing a sum by its count first would change nothing that is left after this. */
function scaled(sum: Float64Array): Float64Array {
  const length = Math.hypot(...sum);
  return length === 0 ? sum : sum.map((value) => value / length);
}
