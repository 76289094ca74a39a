import type { Root } from 'mdast';
import type { Issue, Position } from '../snippets/issues.ts';
import { nearest } from '../snippets/nearest.ts';
import { almostNames } from './almost-names.ts';
import { inlineCodeOf } from './inline-code.ts';
import environment from './known/environment.json' with { type: 'json' };
import { imageModels, imageTags, inferenceImage } from './known/image-tags.ts';
import modules from './known/modules.json' with { type: 'json' };
import { unknownPaths } from './rest-paths.ts';
import type { UnmetName } from './unmet-name.ts';
import { unknownValues } from './yaml/values-path.ts';

/** A kind of name that inline code can be: how it looks, and which of its kind there are. */
interface Kind {
  pattern: RegExp;
  known: readonly string[];
  what: string;
  /** Pages for contributors name things of this project that look the same. */
  forReadersOnly?: true;
}

/** What the inference service's own program reads. */
const inferenceVariables = ['AUTHENTICATION_ALLOWED_TOKENS'];

/** What the names of modules begin with, up to their first hyphen. */
const moduleKinds = [...new Set(modules.names.map((name) => name.split('-')[0]))];

const kinds: readonly Kind[] = [
  {
    pattern: /(?<![\w./-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?![\w.-])/g,
    known: [...environment.names, ...inferenceVariables],
    what: `no variable of Weaviate ${environment.weaviate}`,
    forReadersOnly: true,
  },
  {
    pattern: /(?<=model2vec-inference:|^)((?<=:)[\w.-]+|minishlab-[\w.-]+)$/g,
    known: imageTags,
    what: `no tag of ${inferenceImage}`,
  },
  {
    pattern: /(?<![\w.-])weaviate:v?([\w.-]+)$/g,
    known: [environment.weaviate],
    what: 'no version of Weaviate that this site is tested with',
  },
  {
    pattern: /(?<![\w.-])semitechnologies\/([\w-]+)/g,
    known: ['weaviate', inferenceImage.replace('semitechnologies/', '')],
    what: 'no image that this site is tested with',
  },
  {
    pattern: /(?<![\w.-])(?:minishlab\/|(?<!\/)(?=potion-))([\w.-]*\w)/g,
    known: imageModels,
    what: 'no model that has an image',
  },
  {
    pattern: new RegExp(`(?<![\\w./-])((?:${moduleKinds.join('|')})-[\\w-]*\\w)(?![\\w./:-])`, 'g'),
    known: modules.names,
    what: `no module of Weaviate ${modules.weaviate}`,
  },
];

/** Inline code that looks like a variable, a module, an image's tag, a path of REST or a key of the chart, and is none. */
export function findUnknownNames(root: Root, text: string, path: string): Issue[] {
  const forReaders = !path.startsWith('docs/contributing/');
  const asked = kinds.filter(({ forReadersOnly }) => forReaders || !forReadersOnly);
  return inlineCodeOf(root, text).flatMap(({ value, line, column }) => {
    const ofKinds = asked.flatMap(({ pattern, known, what }) => {
      const named = Array.from(value.matchAll(pattern), ([, name = '']) => ({ name, known, what }));
      return named.filter(({ name }) => !known.includes(name));
    });
    const found: UnmetName[] = [...ofKinds, ...unknownPaths(value), ...unknownValues(value)];
    const others = almostNames(value).filter(({ name }) => !found.some((each) => each.name === name));
    return [...found, ...others].map((unmet) => unknown(unmet, value, { path, line, column }));
  });
}

function unknown(
  { name, known, what, meant = nearest(name, known) }: UnmetName,
  written: string,
  at: Position,
): Issue {
  const corrected = meant && `\`${written.replace(name, meant)}\``;
  return {
    code: 'unknown-name',
    severity: 'error',
    at,
    message: `${name} is ${what}.`,
    fix: corrected ? `Write ${corrected}.` : 'Mend the name, or say it without backticks.',
    found: `\`${written}\``,
    ...(corrected ? { corrected } : {}),
  };
}
