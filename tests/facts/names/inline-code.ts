import { type Token, tokensOf } from './code-tokens.ts';
import { type Given, isKeyword, type Path, readCode } from './read-code.ts';

/** What a piece of inline code names. */
export type Named =
  /** One name: alone or in a list, `nearText`; before a value, `limit: 2`; beside other code, or words. */
  | { kind: 'name'; name: string; place: 'alone' | 'key' | 'beside' }
  /** Options with their values, or one with none: `limit=2`, `{ limit: 2 }`. */
  | { kind: 'options'; given: Given }
  /** Names behind others, and calls: `client.collections.use("Film")`; in a text a point can mean other things. */
  | ({ kind: 'path'; inText: boolean } & Path);

const file = /\.(ya?ml|json|mdx?|py|m?ts|tsx|sh|env|txt|safetensors)$/;

/** Everything that a piece of inline code names; of a command or a sentence, what in it is written like code. */
export function namesIn(written: string): Named[] {
  const imported = importedBy(written);
  if (imported) return imported;
  const tokens = tokensOf(written);
  const read = readCode(tokens);
  const inText = isText(tokens);
  const named: Named[] = read.paths
    .map((path) => withoutOwn(path, read.declared))
    .filter(({ steps }) => !file.test(steps.map(({ name }) => name).join('.')))
    .map((path) => ({ kind: 'path', inText, ...path }));
  const { language, keys } = read;
  // A variable of the environment is looked up by others.
  const options = read.options.filter((name) => /[a-z]/.test(name));
  const isList =
    named.length + options.length === 0 && !tokens.some((_, at) => isKeyword(tokens, at) && at > 0);
  const isImport = tokens[0]?.text === 'import';
  const place = !isImport && (inText || !isList) ? 'beside' : 'alone';
  if (!file.test(written)) named.push(...read.names.map((name) => ({ kind: 'name', name, place }) as const));
  named.push(...keys.map((name) => ({ kind: 'name', name, place: 'key' }) as const));
  const [only] = options;
  if (inText || !only) return named;
  // A word and a colon begin sentences too.
  if (options.length === 1 && tokens[0]?.text === only && language === 'ts' && !isLikeCode(only))
    return [...named, { kind: 'name', name: only, place: tokens.length > 2 ? 'key' : 'alone' }];
  return [...named, { kind: 'options', given: { options, calls: [], language } }];
}

/** A path without the name of its writer's own that it begins with. */
function withoutOwn({ steps, given }: Path, declared: readonly string[]): Path {
  const [first, ...others] = steps;
  return { steps: first && others.length > 0 && declared.includes(first.name) ? others : steps, given };
}

/** Whether a name is written as no word of English is. */
export function isLikeCode(name: string): boolean {
  return /^[a-z]\w*?[a-z0-9](_[a-z]|[A-Z])/.test(name);
}

function importedBy(written: string): Named[] | undefined {
  const [, module, names] = /^from ([\w.]+) import \(?([\w, ]+)\)?$/.exec(written) ?? [];
  return names?.split(',').map((each) => {
    const [name] = each.trim().split(' ');
    const steps = `${module}.${name}`.split('.').map((step) => ({ name: step, called: false }));
    return { kind: 'path', inText: false, steps, given: { options: [], calls: [] } };
  });
}

/** Whether it is a sentence or a command: two words follow each other that neither language puts there. */
function isText(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    const areWords = token.kind === 'name' && next?.kind === 'name' && !next.tight;
    return token.kind === 'word' || (areWords && !isKeyword(tokens, at) && !isKeyword(tokens, at + 1));
  });
}
