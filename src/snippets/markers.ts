import { withoutHidden } from './hidden-characters.ts';
import type { Issue } from './issues.ts';
import type { Language } from './languages.ts';
import { linesOf } from './lines.ts';
import { anyName, type Marker } from './marker.ts';
import { findMisspeltMarker } from './misspelt-markers.ts';
import type { Source } from './source.ts';

export interface MarkerScan {
  markers: Marker[];
  /** The lines that hold markers and never show, counted from 1. */
  lines: ReadonlySet<number>;
  issues: Issue[];
}

/** How comments that may hold markers start and end. */
const styles = [
  { open: '#', close: '' },
  { open: '//', close: '' },
  { open: '--', close: '' },
  { open: '<!--', close: '-->' },
] as const;

type Style = (typeof styles)[number];

const marker = String.raw`(?:START|END)(?:-ANY|[ \t]+[A-Za-z][A-Za-z0-9_-]*)(?![^ \t])`;

/** A comment that holds only markers, from its start to the end of the line. */
function commentOf({ open, close }: Style): string {
  const between = String.raw`(?:[ \t]+|[ \t]*${close}[ \t]*${open}[ \t]+)`;
  return String.raw`${open}[ \t]+${marker}(?:${between}${marker})*[ \t]*${close}[ \t]*$`;
}

const grammars = styles.map((style) => ({
  ...style,
  whole: new RegExp(String.raw`^[ \t]*${commentOf(style)}`),
  trailing: new RegExp(String.raw`^([ \t]*)(\S.*?)[ \t]*(${commentOf(style)})`),
}));

/** The only marker of a text such as `# START Name`, in any comment style; undefined where the text is anything else. */
export function parseMarker(text: string): Pick<Marker, 'edge' | 'name'> | undefined {
  if (!grammars.some(({ whole }) => whole.test(text))) return undefined;
  const [only, ...others] = markersIn(text, 1);
  return only && others.length === 0 ? { edge: only.edge, name: only.name } : undefined;
}

/**
 * Finds the marker lines of a source: comments, in a style of the source's language, that hold nothing but markers.
 * Lines are read one by one, so a marker line inside a multi-line string counts too. A marker beside code and a comment
 * that is almost a marker are issues, and are taken for the markers that they were meant to be.
 */
export function scanMarkers(source: Source, language: Language): MarkerScan {
  const own = grammars.filter(({ open }) => language.comments.includes(open));
  const lines = linesOf(source.text);
  const known = new Set<string>();
  for (const [index, line] of lines.map(withoutHidden).entries()) {
    if (own.some(({ whole }) => whole.test(line)))
      for (const { name } of markersIn(line, index + 1)) known.add(name);
  }

  const markers: Marker[] = [];
  const issues: Issue[] = [];
  for (const [index, found] of lines.entries()) {
    const line = withoutHidden(found);
    const at = { path: source.path, line: index + 1 };
    if (own.some(({ whole }) => whole.test(line))) {
      markers.push(...markersIn(line, at.line));
      continue;
    }
    const mixed = own
      .map(({ trailing }) => trailing.exec(line))
      .find((match) => match && !isComment(match[2] ?? '', own));
    if (mixed) {
      const [, indentation = '', code = '', comment = ''] = mixed;
      const beside = markersIn(line.slice(-comment.length), at.line, line.length - comment.length);
      markers.push(...beside);
      issues.push(
        mixedMarker({ ...at, column: line.length - comment.length + 1 }, found, {
          indentation,
          code,
          comment: comment.trim(),
        }),
      );
      continue;
    }
    const meant = findMisspeltMarker(line, own[0]?.open ?? '#', known);
    if (!meant) continue;
    const corrected = `${meant.indentation}${[own[0]?.open, meant.markers, own[0]?.close].filter(Boolean).join(' ')}`;
    const taken = markersIn(corrected, at.line);
    for (const { name } of taken) known.add(name);
    markers.push(...taken);
    issues.push({
      code: 'misspelt-marker',
      severity: 'error',
      at: { ...at, column: meant.indentation.length + 1 },
      message: `This comment is almost the marker "${corrected.trim()}", but readers would see it: ${meant.why}.`,
      fix: `Write "${corrected.trim()}", or reword the comment if it is none.`,
      found,
      corrected,
    });
  }
  return { markers, lines: new Set(markers.map(({ line }) => line)), issues };
}

function markersIn(text: string, line: number, offset = 0): Marker[] {
  return Array.from(text.matchAll(new RegExp(marker, 'g')), ({ 0: found, index }) => ({
    edge: found.startsWith('START') ? 'START' : 'END',
    name: /-ANY$/.test(found) && !/[ \t]/.test(found) ? anyName : (found.split(/[ \t]+/)[1] ?? ''),
    line,
    column: offset + index + 1,
  }));
}

function isComment(code: string, own: readonly Style[]): boolean {
  return own.some(({ open }) => code.startsWith(open));
}

function mixedMarker(
  at: Issue['at'],
  found: string,
  { indentation, code, comment }: Record<'indentation' | 'code' | 'comment', string>,
): Issue {
  const ends = /\bEND\b/.test(comment) && !/\bSTART\b/.test(comment);
  const [above, below] = ends ? [code, comment] : [comment, code];
  return {
    code: 'mixed-marker',
    severity: 'error',
    at,
    message: `"${comment}" shares its line with "${code}", and a marker line never shows.`,
    fix: `Put "${comment}" on a line of its own, ${ends ? 'below' : 'above'} the code.`,
    found,
    corrected: `${indentation}${above}\n${indentation}${below}`,
  };
}
