import { languageOf } from './languages.ts';
import { markerText } from './marker.ts';

/** A marker on a line of its own: in a comment of its file's language, indented like the line beside it. */
export function markerLine(path: string, beside: string, marker: string): string {
  const indentation = /^[ \t]*/.exec(beside)?.[0] ?? '';
  return `${indentation}${languageOf(path)?.comments[0] ?? '#'} ${marker}`;
}

/** A region as lines to write: its two markers, and between them a comment where its lines belong. */
export function regionToFill(path: string, beside: string, name: string): string {
  const between = [markerText('START', name), 'the lines to show', markerText('END', name)];
  return between.map((text) => markerLine(path, beside, text)).join('\n');
}
