import { nearMiss } from '../../../src/snippets/nearest.ts';
import type { Unmet } from './project-checks.ts';

/** Packages by their names, with their versions. */
type Versions = ReadonlyMap<string, ReadonlySet<string>>;

/** What pip installs here, and what npm does. */
export interface Packages {
  pip: Versions;
  npm: Versions;
}

/** The packages that some lists of both name. */
export function packagesIn(lists: readonly string[]): Packages {
  const [npm, pip] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const list of lists) {
    const [named, into] = list.startsWith('{') ? [ofNpm(list), npm] : [ofPip(list), pip];
    for (const [name, version] of named) into.set(name, (into.get(name) ?? new Set()).add(version));
  }
  return { pip, npm };
}

function ofPip(list: string): [string, string][] {
  const pinned = list.matchAll(/^([\w.-]+)(?:\[.*?\])?==(\S+)/gm);
  return Array.from(pinned, ([, name = '', version = '']) => [name, version]);
}

function ofNpm(list: string): [string, string][] {
  const { dependencies, devDependencies }: Record<string, Record<string, string>> = JSON.parse(list);
  return Object.entries({ ...dependencies, ...devDependencies });
}

const name = String.raw`@[\w.-]+\/[\w.-]+|[A-Za-z][\w.-]*`;
const versioned = new RegExp(`(?<![\\w./@-])(${name})(?:\\[[\\w,-]+\\])?(==|@)v?(\\d[\\w.]*)`, 'g');
const installs = /\b(pip3? install|uv add|(?:npm|yarn|pnpm) (?:install|i|add))((?: +[^\s&|;]+)+)/g;

/** Packages in inline code that this project does not install, or not in that version: nobody here has tried them. */
export function unmetPackages(written: string, { pip, npm }: Packages): Unmet[] {
  const unmet: Unmet[] = [];
  for (const [, by = '', words = ''] of written.matchAll(installs)) {
    const known = /^(?:pip|uv)/.test(by) ? pip : npm;
    const asked = words.split(/ +/).filter((word) => !/\.\w*[a-z]$|\/$/.test(word));
    const names = asked.flatMap((word) => new RegExp(`^["']?(${name})(?![\\w./:-])`).exec(word)?.[1] ?? []);
    unmet.push(...names.filter((each) => !known.has(each)).map((each) => unmetName(each, known)));
  }
  for (const [, each = '', sign, version = ''] of written.matchAll(versioned)) {
    const known = sign === '==' ? pip : npm;
    const versions = known.get(each);
    if (!versions) unmet.push(unmetName(each, known));
    else if (!versions.has(version)) unmet.push(unmetVersion(each, version, versions));
  }
  const hyphened = [...pip.keys(), ...npm.keys()].filter((each) => each.includes('-'));
  const isAlmost = /^[a-z]\w*(?:-\w+)+$/.test(written) && nearMiss(written, hyphened);
  if (isAlmost) unmet.push(unmetName(written, new Map([...pip, ...npm])));
  return unmet.filter((each, at) => unmet.findIndex((other) => other.name === each.name) === at);
}

/** A name that goes on where the written one ends is meant before any other. */
function unmetName(name: string, known: Versions): Unmet {
  const meant = [...known.keys()].find((each) => each.startsWith(`${name}-`));
  const what = 'no package that this project installs';
  return { name, what, known: [...known.keys()], ...(meant ? { meant } : {}) };
}

function unmetVersion(name: string, version: string, versions: ReadonlySet<string>): Unmet {
  const [first, ...others] = versions;
  const what = `no version of ${name} that this project installs`;
  return { name: version, what, known: versions, ...(first && others.length === 0 ? { meant: first } : {}) };
}
