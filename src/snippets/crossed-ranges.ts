import type { Issue } from './issues.ts';
import { markerText } from './marker.ts';
import { markerLine } from './marker-line.ts';
import type { Range } from './ranges.ts';

/**
 * An issue for each pair of ranges that share lines while each has lines that the other lacks. Marker lines do not
 * count, so ranges that start or end on neighbouring marker lines do not cross.
 */
export function findCrossedRanges(
  path: string,
  lines: readonly string[],
  ranges: readonly Range[],
  markerLines: ReadonlySet<number>,
): Issue[] {
  const inOrder = ranges.toSorted(
    (one, other) => one.start.line - other.start.line || one.start.column - other.start.column,
  );
  return inOrder.flatMap((first, index) =>
    inOrder.slice(index + 1).flatMap((second): Issue[] => {
      const apart = second.start.line > first.end.line || second.end.line <= first.end.line;
      if (apart) return [];
      const crossed =
        hasLine(first.start.line, second.start.line) &&
        hasLine(second.start.line, first.end.line) &&
        hasLine(first.end.line, second.end.line);
      if (!crossed) return [];
      const { line, column } = first.end;
      const [outer, inner] = [markerText('END', first.name), markerText('END', second.name)];
      const found = lines[line - 1] ?? '';
      return [
        {
          code: 'crossed-regions',
          severity: 'error',
          at: { path, line, column },
          message: `${outer} stands within ${markerText('START', second.name)} (line ${second.start.line}) to ${inner} (line ${second.end.line}), which opened later.`,
          fix: `Move ${inner} from line ${second.end.line} to above line ${line}, or ${outer} to below line ${second.end.line}.`,
          found,
          corrected: `${markerLine(path, found, inner)}\n${found}`,
        },
      ];
    }),
  );

  function hasLine(above: number, below: number): boolean {
    for (let line = above + 1; line < below; line += 1) if (!markerLines.has(line)) return true;
    return false;
  }
}
