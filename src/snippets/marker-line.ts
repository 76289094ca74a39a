import { languageOf } from './languages.ts';

/** A marker on a line of its own: in a comment of its file's language, indented like the line beside it. */
export function markerLine(path: string, beside: string, marker: string): string {
  const indentation = /^[ \t]*/.exec(beside)?.[0] ?? '';
  return `${indentation}${languageOf(path)?.comments[0] ?? '#'} ${marker}`;
}
