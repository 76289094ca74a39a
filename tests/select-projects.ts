import type { Engine } from './stack/containers/engine.ts';
import type { StackKind } from './stack/kind.ts';

/** The projects that need an engine, or that stand in for processes beside one. */
const ofContainers = ['containers', 'local-images', 'page-shell', 'native'];

/** The projects that start no server but the stack of the run. */
const ofTheStack = [
  ...['unit', 'workflows', 'build', 'site', 'live'],
  ...['containers', 'local-images', 'page-shell'],
];

/** Options that pick no test within a project, and how many words follow each. */
const pickNothing: Readonly<Record<string, number>> = {
  '--project': 1,
  '--add-reporter': 1,
  '--retries': 1,
  '--trace': 1,
  '--workers': 1,
  '-j': 1,
};

export interface Choice {
  /** What the command line adds for Playwright. */
  words: readonly string[];
  /** Every project that there is. */
  names: readonly string[];
  kind: StackKind;
  /** Why a project cannot run on this machine, as a sentence, by its name. */
  lacks: ReadonlyMap<string, string>;
  /** The engine that this machine has. */
  engine: Engine;
}

export interface Selection {
  /** What to select; nothing where the command line does. */
  selected: string[];
  /** Those of which each has to run a test; none where the command line picks tests within them. */
  expected: string[];
  /** What is left out, and why: a line each. */
  lines: string[];
}

/** Selects the projects that can run, unless the command line selects, and says what is left out. */
export function selectProjects({ words, names, kind, lacks, engine }: Choice): Selection {
  const named = namedProjects(words);
  if (named.length > 0) return { selected: [], expected: picksTests(words) ? [] : named, lines: [] };
  const other = kind === 'native' ? names.filter((name) => ofContainers.includes(name)) : [];
  const lacking = names.filter((name) => lacks.has(name) && !other.includes(name));
  const selected = names.filter((name) => !other.includes(name) && !lacking.includes(name));
  const lines = lacking.map((name) => `Left out: ${name}. ${lacks.get(name)}`);
  if (other.length > 0) lines.push(whyProcesses(other, engine));
  return { selected, expected: picksTests(words) ? [] : selected, lines };
}

/** Whether tests of the selected projects start processes of their own, whatever the run's stack is. */
export function startsProcesses(words: readonly string[]): boolean {
  const named = namedProjects(words);
  return named.length === 0 || named.some((name) => !ofTheStack.includes(name));
}

/** Whether a project is named that only containers can run. */
export function namesContainers(words: readonly string[]): boolean {
  return namedProjects(words).some((name) => ofContainers.includes(name));
}

function whyProcesses(others: readonly string[], engine: Engine): string {
  const names = `${others.slice(0, -1).join(', ')} and ${others.at(-1)}`;
  return engine.answers
    ? `Left out: ${names}, because this run takes processes. Docker Engine ${engine.version} answers: \`STACK=compose npm test\` runs them, and all else on containers.`
    : `Left out: ${names}, because ${engine.why}. \`STACK=compose npm test\` runs them where an engine answers or root can start one.`;
}

function namedProjects(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    if (word === '--project') return words[index + 1] ?? [];
    return word.startsWith('--project=') ? word.slice('--project='.length) : [];
  });
}

/** Who picks tests may leave a project without any; nobody else may. */
function picksTests(words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) {
    const [option = '', value] = (words[index] ?? '').split('=', 2);
    const following = pickNothing[option];
    if (following === undefined) return true;
    if (value === undefined) index += following;
  }
  return false;
}
