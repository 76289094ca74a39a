import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Issue } from '../snippets/issues.ts';
import { nearest } from '../snippets/nearest.ts';
import environment from './known/environment.json' with { type: 'json' };
import { imageTags, inferenceImage } from './known/image-tags.ts';

/** A kind of name that inline code can be: how it looks, and which of its kind there are. */
interface Kind {
  pattern: RegExp;
  known: readonly string[];
  what: string;
}

/** What the inference service's own program reads. */
const inferenceVariables = ['AUTHENTICATION_ALLOWED_TOKENS'];

const kinds: readonly Kind[] = [
  {
    pattern: /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=.*)?$/,
    known: [...environment.names, ...inferenceVariables],
    what: `no variable of Weaviate ${environment.weaviate}`,
  },
  {
    pattern: /^(?:\S*model2vec-inference:)?(minishlab-[\w.-]+)$/,
    known: imageTags,
    what: `no tag of ${inferenceImage}`,
  },
  { pattern: /^(text2vec-m[\w-]*)$/, known: ['text2vec-model2vec', 'text2vec-mistral'], what: 'no module' },
];

/** Inline code that looks like a variable, a module or an image's tag, and is none. */
export function findUnknownNames(root: Root, path: string): Issue[] {
  const issues: Issue[] = [];
  // Pages for contributors name variables of this project.
  if (path.startsWith('docs/contributing/')) return issues;
  visit(root, 'inlineCode', ({ value, position }) => {
    if (!position) return;
    const at = { path, line: position.start.line, column: position.start.column };
    for (const { pattern, known, what } of kinds) {
      const name = pattern.exec(value)?.[1];
      if (name === undefined || known.includes(name)) continue;
      const meant = nearest(name, known);
      issues.push({
        code: 'unknown-name',
        severity: 'error',
        at,
        message: `${name} is ${what}.`,
        fix: meant
          ? `Write \`${value.replace(name, meant)}\`.`
          : 'Mend the name, or say it without backticks.',
        found: `\`${value}\``,
        ...(meant ? { corrected: `\`${value.replace(name, meant)}\`` } : {}),
      });
    }
  });
  return issues;
}
