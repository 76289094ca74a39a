import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Issue, Position } from '../snippets/issues.ts';
import { nearest } from '../snippets/nearest.ts';
import environment from './known/environment.json' with { type: 'json' };
import { imageTags, inferenceImage } from './known/image-tags.ts';
import modules from './known/modules.json' with { type: 'json' };

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
    pattern: /(?<![\w.%/-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?![\w.-])/g,
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
    pattern: new RegExp(`(?<![\\w./-])((?:${moduleKinds.join('|')})-[\\w-]*\\w)(?![\\w./:-])`, 'g'),
    known: modules.names,
    what: `no module of Weaviate ${modules.weaviate}`,
  },
];

/** Inline code that looks like a variable, a module or an image's tag, and is none. */
export function findUnknownNames(root: Root, path: string): Issue[] {
  const issues: Issue[] = [];
  const forReaders = !path.startsWith('docs/contributing/');
  const asked = kinds.filter(({ forReadersOnly }) => forReaders || !forReadersOnly);
  visit(root, 'inlineCode', ({ value, position }) => {
    if (!position) return;
    const at = { path, line: position.start.line, column: position.start.column };
    for (const { pattern, known, what } of asked) {
      for (const [, name = ''] of value.matchAll(pattern)) {
        if (!known.includes(name)) issues.push(unknown(name, value, known, what, at));
      }
    }
  });
  return issues;
}

function unknown(name: string, written: string, known: readonly string[], what: string, at: Position): Issue {
  const meant = nearest(name, known);
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
