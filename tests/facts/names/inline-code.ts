/** What a piece of inline code names. */
export type Named =
  /** One name alone: `nearText`. */
  | { kind: 'name'; name: string }
  /** Options with their values, or one with none: `limit=2`, `{ limit: 2 }`. */
  | { kind: 'options'; given: Given }
  /** Names behind others, and calls: `client.collections.use("Film")`. */
  | { kind: 'path'; steps: Step[]; given: Given };

/** A name of a path, and whether it is called there. */
export interface Step {
  name: string;
  called: boolean;
}

/** What stands between parentheses or braces. */
export interface Given {
  /** The options by name. */
  options: string[];
  /** The paths of what is called there. */
  calls: Step[][];
  /** The one language that writes options so; undefined where none are written. */
  language?: 'py' | 'ts' | undefined;
}

const file = /\.(ya?ml|json|mdx?|py|m?ts|tsx|sh|env|txt|safetensors)$/;
const identifier = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

/** What a piece of inline code names; undefined where it is a value, a command or text. */
export function namedBy(written: string): Named | undefined {
  const [, module, imported] = /^from ([\w.]+) import (\w+)$/.exec(written) ?? [];
  const text = module ? `${module}.${imported}` : written.replace(/^(?:await|new|import) /, '');
  const chain = callsOf(text);
  if (chain) {
    const steps = chain.path
      .split('.')
      .map((each) => ({ name: each.replace('()', ''), called: each.endsWith('()') }));
    const [only] = steps;
    if (steps.length === 1 && only?.called === false) return { kind: 'name', name: only.name };
    return file.test(text) ? undefined : { kind: 'path', steps, given: givenIn(chain.between) };
  }
  const given = givenIn(written);
  const isOption = /^[a-z]\w*=(?!=)|^\{.*\}$|^[a-z]+(_[a-z]|[A-Z])\w*: ?\S/s.test(written);
  return isOption && given.options.length > 0 ? { kind: 'options', given } : undefined;
}

/** A chain of names and calls without what stands in its parentheses, and that; undefined where it is no chain. */
function callsOf(text: string): { path: string; between: string } | undefined {
  let depth = 0;
  let path = '';
  let between = '';
  for (const character of withoutStrings(text)) {
    if (character === ')') depth -= 1;
    if (depth === 0) path += character;
    else between += character;
    if (character === '(') depth += 1;
  }
  return depth === 0 && identifier.test(path.replaceAll('()', '')) && !/\(\)\w/.test(path)
    ? { path, between }
    : undefined;
}

function givenIn(call: string): Given {
  const bare = withoutStrings(call);
  const options = Array.from(bare.matchAll(/(?<![.\w])([A-Za-z_]\w*)\s*(=(?!=)|:(?!:))/g));
  const calls = Array.from(bare.matchAll(/(?<![.\w])([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\(/g));
  const sign = options[0]?.[2];
  return {
    options: options.map(([, name = '']) => name),
    calls: calls.map(([, path = '']) => {
      const names = path.split('.');
      return names.map((name, index) => ({ name, called: index === names.length - 1 }));
    }),
    language: sign === undefined ? undefined : sign === '=' ? 'py' : 'ts',
  };
}

/** What a string says is data. */
function withoutStrings(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, "''");
}
