import { isMapping, type YamlFault, type YamlText } from './yaml-fault.ts';

type Entry = Readonly<Record<string, unknown>>;

/** What Compose asks of an entry as a whole, which its schema does not say. */
interface Demand {
  /** Where such entries stand: the keys from the top of the file. */
  at: RegExp;
  /** What is wrong with one, and what helps. */
  wrong(entry: Entry): readonly [what: string, fix: string] | undefined;
}

const demands: readonly Demand[] = [
  {
    at: /^services\.[^.]+\.(?:ports|volumes)\.\d+$/,
    wrong: (entry) =>
      'target' in entry ? undefined : ['has no target', 'Say with target: where it is in the container.'],
  },
  {
    at: /^services\.[^.]+\.volumes\.\d+$/,
    wrong: ({ type, source }) =>
      type !== 'bind' || source !== undefined
        ? undefined
        : ['has no source', 'Name the folder of the machine with source:.'],
  },
  {
    at: /^services\.[^.]+\.build$/,
    wrong: (entry) => atMostOne(entry, ['dockerfile', 'dockerfile_inline']),
  },
  {
    at: /^services\.[^.]+\.develop\.watch\.\d+$/,
    wrong: ({ action, target }) =>
      target || action === 'rebuild' || action === 'restart'
        ? undefined
        : ['has no target', 'Say with target: where the files go.'],
  },
  {
    at: /^services\.[^.]+\.(?:gpus|deploy\.resources\.reservations\.devices)\.\d+$/,
    wrong: (entry) => atMostOne(entry, ['count', 'device_ids']),
  },
  { at: /^secrets\.[^.]+$/, wrong: (entry) => oneSource(entry, ['file', 'environment']) },
  { at: /^configs\.[^.]+$/, wrong: (entry) => oneSource(entry, ['file', 'environment', 'content']) },
  {
    at: /^volumes\.[^.]+$/,
    wrong: ({ external, ...rest }) => {
      const [other] = Object.keys(rest).filter((key) => key !== 'name');
      if (!isYes(external) || other === undefined) return undefined;
      return [`is external, and has ${other}`, 'Take one of the two out.'];
    },
  },
];

/** The first entry of a compose file that lacks what Compose needs, or says one thing in two ways. */
export function faultyEntry({ value, lineOf }: YamlText): YamlFault | undefined {
  for (const [path, entry] of entriesOf(value, [])) {
    for (const { at, wrong } of demands) {
      const said = at.test(path.join('.')) ? wrong(entry) : undefined;
      if (said) return { line: lineOf(path), message: `${path.join('.')} ${said[0]}.`, fix: said[1] };
    }
  }
  return undefined;
}

function atMostOne(entry: Entry, keys: readonly string[]): readonly [string, string] | undefined {
  const [one, other] = keys.filter((key) => key in entry);
  return one && other ? [`has both ${one} and ${other}`, 'Take one of the two out.'] : undefined;
}

function oneSource(entry: Entry, keys: readonly string[]): readonly [string, string] | undefined {
  if (keys.some((key) => key in entry) || isYes(entry.external)) return atMostOne(entry, keys);
  return ['says nowhere what it holds', `Give it one of: ${keys.join(', ')}.`];
}

/** Compose takes `external: { name: … }` for yes too. */
function isYes(value: unknown): boolean {
  return isMapping(value) || /^(?:true|yes|on|y)$/i.test(String(value));
}

function entriesOf(value: unknown, path: readonly string[]): (readonly [readonly string[], Entry])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => entriesOf(each, [...path, key]));
  return isMapping(value) ? [[path, value], ...inner] : inner;
}
