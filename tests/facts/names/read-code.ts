import { type Chain, chainAt, type Step } from './code-chain.ts';
import { type Token, within } from './code-tokens.ts';

/** What stands between parentheses or braces. */
export interface Given {
  /** The options by name. */
  options: string[];
  /** The paths of what is called there. */
  calls: Step[][];
  /** The one language that writes options so; undefined where none are written. */
  language?: 'py' | 'ts' | undefined;
}

/** Names behind others, and what they are called with. */
export interface Path {
  steps: Step[];
  given: Given;
}

/** What some code names. */
export interface Read {
  paths: Path[];
  /** Names that stand alone. */
  names: string[];
  /** Names that the code gives itself: nobody else knows them. */
  declared: string[];
  /** Names in quotes, before a colon. */
  keys: string[];
  options: string[];
  language: 'py' | 'ts' | undefined;
}

/** Words of both languages that name nothing, and those of them that a name of its writer's own follows. */
const keywords =
  /^(?:as|async|await|and|class|const|def|del|do|elif|else|except|finally|for|from|function|if|import|in|instanceof|interface|is|lambda|let|new|not|of|or|raise|return|throw|try|type|typeof|var|while|with|yield)$/;
const declaring = /^(?:as|class|const|def|for|function|interface|lambda|let|type|var)$/;

/** Reads Python or TypeScript, a whole statement or a part of one, as far as it can be read. */
export function readCode(tokens: readonly Token[]): Read {
  const read: Read = { paths: [], names: [], declared: [], keys: [], options: [], language: undefined };
  for (let at = 0; at < tokens.length; ) {
    const chain = isKeyword(tokens, at) ? undefined : chainAt(tokens, at);
    const bracket = within(tokens, at);
    if (chain) addChain(read, chain, tokens, at);
    else if (bracket) add(read, readCode(bracket.inner), tokens[bracket.end]?.text === '=>');
    else read.keys.push(...keyAt(tokens, at));
    at = chain?.end ?? bracket?.end ?? at + 1;
  }
  return read;
}

/** Whether a word of the languages stands there, and not as the name of an option, a member or a call. */
export function isKeyword(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isName = before?.text === '.' || (after?.tight && /^[=.(:]$/.test(after.text));
  return token?.kind === 'name' && keywords.test(token.text) && !isName;
}

function addChain(read: Read, chain: Chain, tokens: readonly Token[], at: number): void {
  const [{ name, called }] = chain.steps as [Step];
  const [before, next] = [tokens[at - 1]?.text ?? '', tokens[chain.end]];
  const inner = readCode(chain.given);
  const calls = inner.paths.filter(isCalled);
  const given: Given = {
    options: [...inner.options, ...calls.flatMap((call) => call.given.options)],
    calls: calls.flatMap((call) => [call.steps, ...call.given.calls]),
    language: inner.language ?? calls.find((call) => call.given.language)?.given.language,
  };
  if (chain.steps.length > 1 || called) read.paths.push({ steps: chain.steps, given });
  else if (declaring.test(before) || next?.text === '=>') read.declared.push(name);
  else if (before !== '.' && next?.text === '=' && !next.tight) read.declared.push(name);
  else if (before !== '.' && next && /^[=:]$/.test(next.text)) {
    read.options.push(name);
    read.language ??= next.text === '=' ? 'py' : 'ts';
  } else read.names.push(name);
  read.paths.push(...inner.paths.filter((path) => !isCalled(path)), ...readCode(chain.indexes).paths);
  read.keys.push(...inner.keys);
  read.declared.push(...inner.declared);
}

function add(read: Read, inner: Read, isDeclared: boolean): void {
  if (isDeclared) read.declared.push(...inner.names, ...inner.options);
  else {
    for (const kind of ['names', 'keys', 'options'] as const) read[kind].push(...inner[kind]);
    read.language ??= inner.language;
  }
  read.paths.push(...inner.paths);
  read.declared.push(...inner.declared);
}

function keyAt(tokens: readonly Token[], at: number): string[] {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const [, key] = /^.([A-Za-z_]\w*).$/.exec(token?.text ?? '') ?? [];
  return token?.kind === 'text' && next?.text === ':' && key ? [key] : [];
}

function isCalled({ steps }: Path): boolean {
  return steps.some(({ called }) => called);
}
