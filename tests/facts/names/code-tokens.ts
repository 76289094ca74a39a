/** A piece of code, as Python and TypeScript both write it. */
export interface Token {
  kind: 'name' | 'text' | 'number' | 'sign' | 'word';
  text: string;
  /** Whether it stands right behind the one before. */
  tight: boolean;
}

/** Kinds of pieces, the first that fits first. A word is an address, a path, an option of a command, or has hyphens. */
const shapes: readonly [Token['kind'], string][] = [
  ['text', String.raw`(?:\b[rbf]{1,2})?(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\`[^\`]*\`)`],
  [
    'word',
    String.raw`[\w.+-]+@[\w.-]*\w|[\w@.:~-]*\/[^\s,;(){}"']*|(?<![\w)\]])--?[A-Za-z][\w-]*|\w+(?:-\w+)+`,
  ],
  ['name', String.raw`[A-Za-z_$][\w$]*`],
  ['number', String.raw`\d[\w.]*`],
  ['sign', String.raw`\?\.|=>|[=!]=+|[<>:]=|::|\S`],
];
const pattern = new RegExp(shapes.map(([, shape]) => `(${shape})`).join('|'), 'g');

/** The pieces of some code. */
export function tokensOf(code: string): Token[] {
  let end = 0;
  return Array.from(code.matchAll(pattern), (match) => {
    const [text, ...groups] = match;
    const [kind] = shapes[groups.findIndex((group) => group !== undefined)] ?? ['sign'];
    const tight = match.index === end;
    end = match.index + text.length;
    return { kind, text, tight };
  });
}

const opening: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** What stands within the bracket at a place, and the place behind it; undefined where no bracket opens or none ends. */
export function within(tokens: readonly Token[], from: number): { inner: Token[]; end: number } | undefined {
  if (!isOpening(tokens[from])) return undefined;
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (isOpening(tokens[at])) depth += 1;
    if (isClosing(tokens[at])) depth -= 1;
    if (depth === 0) return { inner: tokens.slice(from + 1, at), end: at + 1 };
  }
  return undefined;
}

function isOpening(token: Token | undefined): boolean {
  return token?.kind === 'sign' && token.text in opening;
}

function isClosing(token: Token | undefined): boolean {
  return token?.kind === 'sign' && Object.values(opening).includes(token.text);
}
