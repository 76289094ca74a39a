import type { Issue } from './issues.ts';
import { languageOf } from './languages.ts';
import { linesOf } from './lines.ts';
import { markerText } from './marker.ts';
import { markerLine } from './marker-line.ts';
import { scanMarkers } from './markers.ts';
import type { Source } from './source.ts';

/** What may stand beside a region unseen: nothing, a comment, and what tests something. */
const unseen = /^\s*(#.*|(\[\[?|test)\s.*)?$/;

/**
 * An issue for each marker of a source without a program that has code right beside it, on the side that no reader
 * sees. No run would tell that the region lacks a line: the whole source runs, and readers copy the region.
 */
export function findCutOffRegions(source: Source): Issue[] {
  const language = languageOf(source.path);
  if (!language || language.runs) return [];
  const lines = linesOf(source.text);
  const { markers } = scanMarkers(source, language);
  return markers.flatMap(({ edge, name, line }, index): Issue[] => {
    const beside = edge === 'START' ? line - 1 : line + 1;
    const found = lines[beside - 1] ?? '';
    const open = markers.slice(0, edge === 'START' ? index : index + 1);
    const depth = open.reduce((sum, marker) => sum + (marker.edge === 'START' ? 1 : -1), 0);
    if (depth > 0 || unseen.test(found)) return [];
    const marker = markerText(edge, name);
    const moved = markerLine(source.path, lines[line - 1] ?? '', marker);
    return [
      {
        code: 'cut-off-region',
        severity: 'error',
        at: { path: source.path, line: beside, column: 1 },
        message: `This line stands right ${edge === 'START' ? 'above' : 'below'} ${marker}, where no reader sees it.`,
        fix: `Move ${marker} so that ${name} shows the line, or leave an empty line between the two.`,
        found,
        corrected: (edge === 'START' ? [moved, found] : [found, moved]).join('\n'),
      },
    ];
  });
}
