import type { Issue } from './issues.ts';
import { linesOf } from './lines.ts';

/** A line as it would be right; the same line where nothing in it is to be mended. */
type Mend = (line: string, index: number) => string;

/**
 * The issue with whole lines of its file, as they stand and mended, where it knows only a part of them: a name, an
 * attribute, a line without its indentation. Its place is the first of these lines.
 */
export function inWholeLines<T extends Issue>(issue: T, text: string | undefined): T {
  const { at, found, corrected } = issue;
  const lines = linesOf(text ?? '');
  const here = lines[at.line - 1];
  if (here === undefined || found === undefined || corrected === undefined || here === found) return issue;
  const mend = mendOf(issue, found, corrected);
  const mended = lines.map((line, index) => mend(line, index));
  const wrong = lines.flatMap((line, index) => (line === mended[index] ? [] : [index]));
  const [first, last] = [wrong[0], wrong.at(-1)];
  if (first === undefined || last === undefined) return issue;
  const column = first === at.line - 1 ? at.column : (lines[first] ?? '').search(/\S/) + 1;
  return {
    ...issue,
    at: { ...at, line: first + 1, column },
    found: lines.slice(first, last + 1).join('\n'),
    corrected: mended.slice(first, last + 1).join('\n'),
  };

  function mendOf({ code }: Issue, part: string, right: string): Mend {
    const isLine = !right.includes('\n');
    if (code === 'unknown-region') return isLine ? within(otherRegion(part, right)) : unchanged;
    if (code === 'language-mismatch' || code === 'unreadable-usage') return within(otherAttribute(right));
    if (code === 'missing-source') return isLine ? otherImport(part, right) : unchanged;
    if (code === 'unknown-name' && !here?.includes(part)) return once(otherWord(part, right));
    return (line, index) => (index === at.line - 1 ? otherPart(line, part, right, at.column - 1) : line);
  }

  /** Mends the lines of the component that begins at the issue's place. */
  function within(mend: Mend): Mend {
    const rest = lines.slice(at.line - 1).findIndex((line) => /\/>|^\s*$/.test(line));
    const end = rest < 0 ? lines.length : at.line - 1 + rest;
    return (line, index) => (index >= at.line - 1 && index <= end ? mend(line, index) : line);
  }

  /** Mends the first line at the issue's place or below, as far as its paragraph goes. */
  function once(mend: Mend): Mend {
    const below = lines.slice(at.line - 1);
    const end = below.findIndex((line) => line.trim() === '');
    const index = below.slice(0, end < 0 ? undefined : end).findIndex((line) => mend(line, 0) !== line);
    return (line, each) => (index >= 0 && each === at.line - 1 + index ? mend(line, each) : line);
  }
}

const unchanged: Mend = (line) => line;

/** A part of a line in the place of another; several lines only in the place of a whole one, with its indentation. */
function otherPart(line: string, part: string, right: string, column: number): string {
  const start = line.startsWith(part, column) ? column : line.indexOf(part);
  if (start < 0) return line;
  const [before, after] = [line.slice(0, start), line.slice(start + part.length)];
  if (!right.includes('\n')) return before + right + after;
  if (`${before}${after}`.trim() !== '') return line;
  return right
    .split('\n')
    .map((each) => before + each)
    .join('\n');
}

/** Both markers of a block name the region, and are mended together. */
function otherRegion(part: string, right: string): Mend {
  const [name, meant] = [part, right].map((marker) => /START\s+([\w-]+)/.exec(marker)?.[1] ?? '');
  const markers = new RegExp(String.raw`\b(START|END)([ \t]+)${name}(?![\w-])`, 'g');
  return (line) => line.replace(markers, `$1$2${meant}`);
}

/** An attribute is mended in whatever quotes it stands. */
function otherAttribute(right: string): Mend {
  const [name = ''] = right.split('=');
  const attribute = new RegExp(String.raw`(?<![\w-])${name}=("[^"]*"|'[^']*'|\{[^}]*\})`);
  return (line) => line.replace(attribute, right);
}

/** An import names its file by a path from the page, or from the site's root. */
function otherImport(path: string, meant: string): Mend {
  return (line) =>
    line.replace(/(!!raw-loader!)((?:@site\/|\/|(?:\.\.?\/)*))([^'"]+)/, (whole, loader, lead, tail) => {
      if (path !== tail && !path.endsWith(`/${tail}`)) return whole;
      const folder = path.slice(0, path.length - tail.length);
      return meant.startsWith(folder)
        ? loader + lead + meant.slice(folder.length)
        : `${loader}@site/${meant}`;
    });
}

/** The one word that differs: code of a sentence may go on in the next line. */
function otherWord(part: string, right: string): Mend {
  const [words, meant] = [part, right].map((code) => code.match(/[\w-]+/g) ?? []);
  const index = words?.findIndex((word, each) => word !== meant?.[each]) ?? -1;
  const word = words?.[index];
  if (word === undefined) return unchanged;
  return (line) => line.replace(new RegExp(`(?<![\\w-])${word}(?![\\w-])`), meant?.[index] ?? word);
}
