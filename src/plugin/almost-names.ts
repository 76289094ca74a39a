import { nearest, nearMiss } from '../snippets/nearest.ts';
import environment from './known/environment.json' with { type: 'json' };
import modules from './known/modules.json' with { type: 'json' };
import type { UnmetName } from './unmet-name.ts';

const [kinds, makers] = [0, 1].map((part) => [
  ...new Set(modules.names.map((name) => name.split(/-(.*)/)[part] ?? '')),
]) as [string[], string[]];
const ofWeaviate = `of Weaviate ${environment.weaviate}`;

/** What a server says stands as it says it, with its slips. */
const sentence = /[a-z]+ [a-z]+ [a-z]+/;

/** Words in inline code that could be anything for how they are written, but are a variable or a module but for a slip. */
export function almostNames(written: string): UnmetName[] {
  const variables = wordsIn(written, /(?<![\w-])[A-Z][A-Z0-9]*(?:[_-]?[A-Z0-9]+)+(?![\w-])/g)
    .filter((name) => nearMiss(name, environment.names))
    .map((name) => ({ name, known: environment.names, what: `no variable ${ofWeaviate}` }));
  const words = sentence.test(written) ? [] : wordsIn(written, /(?<![\w-])[a-z]\w*(?:-\w+)+(?![\w-])/g);
  const named = words.flatMap((name) => {
    const meant = nearMiss(name, modules.names) ?? almostModule(name);
    return meant ? { name, meant, known: modules.names, what: `no module ${ofWeaviate}` } : [];
  });
  return [...variables, ...named];
}

/** The module that a word means whose kind is almost one: for `generate-openai` that is `generative-openai`. */
function almostModule(name: string): string | undefined {
  const [kind = '', maker = ''] = name.split(/-(.*)/);
  if (modules.names.includes(name) || kinds.includes(kind) || !makers.includes(maker)) return undefined;
  const ofMaker = modules.names.filter((module) => module.endsWith(`-${maker}`));
  const meant = nearest(kind, kinds);
  return meant && (ofMaker.find((module) => module.startsWith(`${meant}-`)) ?? ofMaker[0]);
}

function wordsIn(written: string, pattern: RegExp): string[] {
  return Array.from(written.matchAll(pattern), ([word]) => word);
}
