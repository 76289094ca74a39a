import { type Token, within } from './code-tokens.ts';

/** A name of a path, and whether it is called there. */
export interface Step {
  name: string;
  called: boolean;
}

/** Names behind each other, with what they are called with. */
export interface Chain {
  steps: Step[];
  /** What stands in the parentheses of its calls, one after the other. */
  given: Token[];
  /** What stands in its brackets. */
  indexes: Token[];
  /** The place behind it. */
  end: number;
}

/** The chain that begins at a place of some code: `collection?.query["nearText"]<Film>("x")`. */
export function chainAt(tokens: readonly Token[], from: number): Chain | undefined {
  const first = tokens[from];
  if (first?.kind !== 'name') return undefined;
  const chain: Chain = {
    steps: [{ name: first.text, called: false }],
    given: [],
    indexes: [],
    end: from + 1,
  };
  for (;;) {
    const at = afterPoint(tokens, chain.end);
    const next = tokens[at];
    const isMember = at > chain.end && next?.tight && next.kind === 'name';
    const bracket = next?.tight ? within(tokens, afterTypes(tokens, at)) : undefined;
    if (isMember) {
      chain.steps.push({ name: next.text, called: false });
      chain.end = at + 1;
    } else if (bracket && next?.text === '[') {
      const [only, ...others] = bracket.inner;
      if (only?.kind === 'text' && others.length === 0 && /^.[A-Za-z_]\w*.$/.test(only.text))
        chain.steps.push({ name: only.text.slice(1, -1), called: false });
      else chain.indexes.push(...bracket.inner, comma);
      chain.end = bracket.end;
    } else if (bracket && (next?.text === '(' || next?.text === '<')) {
      const last = chain.steps.at(-1);
      if (last) last.called = true;
      chain.given.push(...bracket.inner, comma);
      chain.end = bracket.end;
    } else return chain;
  }
}

const comma: Token = { kind: 'sign', text: ',', tight: true };

/** The place behind a point, however a language writes it. */
function afterPoint(tokens: readonly Token[], from: number): number {
  const sign = tokens[from];
  if (!sign?.tight) return from;
  if (sign.text === '!' && tokens[from + 1]?.text === '.') return from + 2;
  return sign.text === '.' || sign.text === '?.' ? from + 1 : from;
}

/** The place behind the types that a call is given in angle brackets. */
function afterTypes(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text !== '<') return from;
  const end = tokens.findIndex(({ text }, at) => at > from && text === '>');
  return end > 0 && tokens[end + 1]?.text === '(' ? end + 1 : from;
}
