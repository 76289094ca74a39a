import environment from '../../../src/plugin/known/environment.json' with { type: 'json' };
import { nearMiss, typingErrors } from '../../../src/snippets/nearest.ts';
import { namesIn } from './inline-code.ts';
import type { KnownNames } from './known-names.ts';
import { unmetPackages } from './packages.ts';
import { unmetByCommand } from './project-commands.ts';
import type { ProjectNames } from './project-names.ts';

/** A name that this project has not got. */
export interface Unmet {
  name: string;
  /** What it is not: `no file of this project`. */
  what: string;
  /** What could stand in its place. */
  known: Iterable<string>;
  /** Which of them is meant, where that is no matter of letters. */
  meant?: string;
}

const top = /^(?:src|tests|docs|static|_includes|\.ci|\.github)\//;
const fileName = /^[\w@*-][\w.@*-]*\.(?:m?ts|tsx|json|ya?ml|mdx?|py|sh|txt|css)$/;

/** What inline code names of this project, and it has not got: on any page a command or a path from the root. */
export function unmetAnywhere(written: string, project: ProjectNames): Unmet[] {
  if (top.test(written) && !/\s/.test(written)) return unmetPath(written, project);
  return [...unmetByCommand(written, project), ...unmetPackages(written, project.packages)];
}

/** The same on a page for readers: an option may be of any program, but not almost one that is written here. */
export function unmetByReaders(written: string, { optionsSaid }: ProjectNames): Unmet[] {
  const options = written.match(/(?<![\w-])--[a-z][\w-]+/g) ?? [];
  if (options.length === 0) return [];
  const known = optionsSaid();
  return options
    .filter((name) => !known.includes(name) && (nearMiss(name, known) ?? nearMiss(name, environment.names)))
    .map((name) => ({
      name,
      what: 'no option that this site uses',
      known: [...known, ...environment.names],
    }));
}

/** The same on a page for contributors, where a word is a name of the clients, of the stack or of this project. */
export function unmetByContributors(written: string, project: ProjectNames, known: KnownNames): Unmet[] {
  const variables = Array.from(written.matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g), ([name]) => name);
  if (variables.length > 0) return unmetVariables(variables, project);
  const element = /^<([A-Za-z]\w*)\b(.*?)\/?>$/.exec(written);
  if (element) {
    const [, name = '', attributes = ''] = element;
    const named = attributes.replace(/=("[^"]*"|\{[^}]*\})/g, '').match(/\b[a-z]\w*/gi) ?? [];
    return unmetNames([...(/^[A-Z]/.test(name) ? [name] : []), ...named], project, known);
  }
  const option = /^--([a-z][\w-]*)/.exec(written)?.[1];
  if (option !== undefined) return unmetOption(option, project);
  if (/\s/.test(written) || isOfClient(written, known)) return [];
  if (fileName.test(written) || /^[\w.@*/-]*[a-z_*]\/[\w.@*/-]*$/.test(written))
    return unmetPath(written, project);
  if (/^[a-z]+(-[a-z0-9]+)+$/.test(written)) return unmetNames([written], project, known);
  return namesIn(written).flatMap((named) => {
    if (named.kind === 'options') return unmetNames(named.given.options, project, known);
    const steps = named.kind === 'path' ? named.steps.map(({ name }) => name) : [];
    if (named.kind === 'path') return unmetNames(steps, project, known);
    if (/^[A-Z][a-z]+$/.test(named.name)) return unmetComponent(named.name, project);
    return /[a-z0-9](_[a-z]|[A-Z])/.test(named.name) ? unmetNames([named.name], project, known) : [];
  });
}

function unmetVariables(names: readonly string[], { says }: ProjectNames): Unmet[] {
  return names
    .filter((name) => !environment.names.includes(name) && !says(name))
    .map((name) => ({ name, what: 'no variable of Weaviate or of this project', known: environment.names }));
}

function unmetOption(name: string, { verbs, paths, optionsOf }: ProjectNames): Unmet[] {
  const programs = [...paths].filter((path) => /^tests\/\w+\/[^.]+\.ts$/.test(path));
  const read = [...verbs.values(), ...programs.map(optionsOf)].flatMap((options) => [...(options ?? [])]);
  return read.includes(name) ? [] : [{ name, what: 'no option of this project', known: new Set(read) }];
}

/** A capital letter alone makes no name of a word; one that is almost a component's does. */
function unmetComponent(word: string, { paths, has }: ProjectNames): Unmet[] {
  const components = Array.from(paths, (path) => /(?:^|\/)([A-Z]\w*)(?:\.tsx)?$/.exec(path)?.[1] ?? '');
  const isMeant = components.some((name) => name !== word && name !== '' && typingErrors(name, word) === 1);
  return isMeant && !has(word) ? [{ name: word, what: 'no component', known: new Set(components) }] : [];
}

/** Whether something in it begins with a part of a client, which says itself what it has. */
export function isOfClient(written: string, known: KnownNames): boolean {
  return namesIn(written).some(
    (named) => named.kind === 'path' && beginsWithPart(named.steps[0]?.name ?? '', known),
  );
}

/** Whether a name stands for something that a client can say the members of. */
export function beginsWithPart(name: string, { py, ts }: KnownNames): boolean {
  return py.parts.has(name) || ts.parts.has(name);
}

function unmetNames(names: readonly string[], project: ProjectNames, { py, ts }: KnownNames): Unmet[] {
  return names
    .filter(
      (name) => !py.names.has(name) && !ts.names.has(name) && !(name in globalThis) && !project.has(name),
    )
    .map((name) => ({
      name,
      what: 'no name of the clients, the stack or this project',
      known: project.all(),
    }));
}

/** A path may begin anywhere, and may hold `*`. */
function unmetPath(written: string, { paths, says }: ProjectNames): Unmet[] {
  const path = written.replace(/^\/|\/$/g, '');
  const parts = path.split(/(\*\*\/?|\*)/);
  const wanted = parts
    .map((part) => (part.startsWith('**') ? '.*' : part === '*' ? '[^/]*' : RegExp.escape(part)))
    .join('');
  const pattern = new RegExp(`(?:^|/)${wanted}$`);
  // What a run or a build makes is in none of the folders of the tree.
  const isMade = !top.test(written) && !path.includes('*') && says(path.split('/').at(-1) ?? path);
  const isThere = isMade || Array.from(paths).some((each) => pattern.test(each));
  const here = [...paths].filter((each) => path.includes('/') || !each.includes('/'));
  const names = path.includes('/') ? here : [...paths].map((each) => each.split('/').at(-1) ?? each);
  return isThere ? [] : [{ name: path, what: 'no file of this project', known: new Set(names) }];
}
