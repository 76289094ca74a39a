import type { Issue, Position } from '../snippets/issues.ts';
import { type LanguageId, languageOf, languages } from '../snippets/languages.ts';
import { parseMarker } from '../snippets/markers.ts';
import type { readAttributes } from './attributes.ts';
import type { Imports } from './imports.ts';
import { parseLineRanges } from './line-ranges.ts';
import type { WrittenUsage } from './usages.ts';

/** What an author may call a language in a block's `language`. */
export const languageNames: Readonly<Record<string, LanguageId>> = {
  py: 'py',
  python: 'py',
  ts: 'ts',
  js: 'ts',
  typescript: 'ts',
  javascript: 'ts',
  yaml: 'yaml',
  yml: 'yaml',
  sh: 'sh',
  bash: 'sh',
  shell: 'sh',
};

/** `path` and `docRefs` are links of the upstream site; they are read there and have no meaning here. */
const attributeNames = [
  'text',
  'startMarker',
  'endMarker',
  'language',
  'includeStartMarker',
  'title',
  'differs',
  'fails',
  'highlight',
  'setUp',
];

type Read = Pick<WrittenUsage, 'usage' | 'title' | 'marked' | 'setUp'>;

/** Reads a `<FilteredTextBlock>` without running the page, or says why that cannot be done. */
export function readUsage(
  { attributes, spread }: ReturnType<typeof readAttributes>,
  at: Position,
  imports: Imports,
): Read | Issue {
  if (spread)
    return unreadable(at, 'It takes {...props}, which only a run would tell.', 'Write each attribute out.');

  for (const name of attributeNames) {
    const attribute = attributes.get(name);
    if (attribute?.kind === 'unknown' || (attribute?.kind === 'name' && name !== 'text')) {
      const fix = name === 'fails' ? 'Write fails by itself, without a value.' : textItself(name);
      return unreadable(at, `Its ${name} is computed when the page runs.`, fix);
    }
    if (attribute?.kind === 'flag' && name !== 'fails')
      return unreadable(at, `Its ${name} has no value.`, textItself(name));
  }

  const text = attributes.get('text');
  const file = text?.kind === 'name' ? imports.texts.get(text.name) : undefined;
  if (!file) {
    const name = text?.kind === 'name' ? text.name : 'Source';
    const fix = `Import the source and name it: import ${name} from '!!raw-loader!…' and text={${name}}.`;
    return unreadable(at, 'Its text is not a file that the page imports with !!raw-loader!.', fix);
  }

  const read = (name: string): string | undefined => {
    const attribute = attributes.get(name);
    return attribute?.kind === 'text' ? attribute.text : undefined;
  };
  const start = read('startMarker') ?? '';
  const end = read('endMarker') ?? '';
  const opening = parseMarker(start);
  const closing = parseMarker(end);
  if (opening?.edge !== 'START') {
    return unreadable(at, `Its startMarker "${start}" names no region.`, 'Write startMarker="# START Name".');
  }
  if (closing?.edge !== 'END' || closing.name !== opening.name) {
    const mended = start.replace(/\bSTART\b/, 'END');
    const right = { found: `endMarker="${end}"`, corrected: `endMarker="${mended}"` };
    const message = `It starts at "${start}" and ends at "${end}".`;
    return {
      ...unreadable(at, message, `Write ${right.corrected}.`),
      ...(attributes.has('endMarker') ? right : {}),
    };
  }
  if (read('includeStartMarker') === 'true') {
    return unreadable(at, 'It asks for the marker line, which is never shown.', 'Remove includeStartMarker.');
  }

  const own = languageOf(file.path)?.id;
  const named = read('language');
  const language = named === undefined ? own : languageNames[named.toLowerCase()];
  if (!language) {
    if (!own) {
      const endings = Object.values(languages).flatMap(({ extensions }) => extensions);
      const fix = `Import a source that ends with one of: ${endings.join(', ')}.`;
      return unreadable(at, `It shows ${file.path}, and no source ends like that.`, fix);
    }
    const message = `Its language is "${named ?? ''}", which no source has.`;
    const right = { found: `language="${named ?? ''}"`, corrected: `language="${own}"` };
    return { ...unreadable(at, message, `Write ${right.corrected}.`), ...right };
  }

  const fails = attributes.has('fails');
  if (fails && (language === 'sh' || language === 'yaml')) {
    const fix = 'Show the mistake in Python or TypeScript, or take fails out.';
    return unreadable(at, 'It says fails, and only programs in Python and TypeScript can.', fix);
  }
  if (fails && at.path.split('/').some((part) => part.startsWith('_'))) {
    const fix = 'Write the block on the page itself: what came before it there decides how it fails.';
    return unreadable(at, 'It says fails and stands in a partial page.', fix);
  }
  const highlight = read('highlight');
  const marked = parseLineRanges(highlight ?? '');
  if (highlight !== undefined && !marked) {
    return unreadable(at, `Its highlight "${highlight}" names no lines.`, 'Write highlight="2,4-6".');
  }

  const setUp = read('setUp');
  if (setUp !== undefined && !/^[1-9]\d*$/.test(setUp)) {
    return unreadable(at, `Its setUp "${setUp}" is no number of lines.`, 'Write setUp="12".');
  }

  const differs = read('differs');
  const title = read('title');
  return {
    usage: {
      at,
      source: file.path,
      region: opening.name,
      language,
      ...(fails ? { fails } : {}),
      ...(differs === undefined ? {} : { differs }),
    },
    ...(title ? { title } : {}),
    ...(marked ? { marked } : {}),
    ...(setUp === undefined ? {} : { setUp }),
  };
}

function textItself(name: string): string {
  return `Write ${name}="…" with the text itself.`;
}

function unreadable(at: Position, message: string, fix: string): Issue {
  const text = `This <FilteredTextBlock> cannot be read. ${message}`;
  return { code: 'unreadable-usage', severity: 'error', at, message: text, fix };
}
