import type { Issue } from './issues.ts';
import type { Marker } from './marker.ts';
import { nearest } from './nearest.ts';
import { duplicateRegion, misspeltEnd, startForEnd, unclosedRegion, unopenedRegion } from './range-issues.ts';

/** The lines from a START to its END, both included. */
export interface Range {
  name: string;
  start: Marker;
  end: Marker;
}

export interface RangeScan {
  ranges: Range[];
  issues: Issue[];
}

/**
 * Pairs each START with the next END of its name. What does not pair is an issue; where it is evident what was meant,
 * the range is closed all the same, so that one mistake gives one issue.
 */
export function pairMarkers(path: string, lines: readonly string[], markers: readonly Marker[]): RangeScan {
  const ranges: Range[] = [];
  const issues: Issue[] = [];
  const open = new Map<string, Marker>();
  const surplus: string[] = [];
  const placed = (marker: Marker) => ({ path, found: lines[marker.line - 1] ?? '', marker });

  const close = (start: Marker, end: Marker) => {
    open.delete(start.name);
    ranges.push({ name: start.name, start, end });
  };

  for (const [index, marker] of markers.entries()) {
    const { edge, name } = marker;
    const start = open.get(name);
    const later = markers.slice(index + 1);
    const endsLater = (one: string) => later.find((other) => other.name === one)?.edge === 'END';
    if (edge === 'START' && !start) {
      open.set(name, marker);
    } else if (edge === 'START' && start && later.every((other) => other.name !== name)) {
      issues.push(startForEnd(placed(marker), start));
      close(start, marker);
    } else if (edge === 'START' && start) {
      surplus.push(name);
      issues.push(duplicateRegion(placed(marker), start));
    } else if (start) {
      close(start, marker);
    } else if (surplus.includes(name)) {
      surplus.splice(surplus.indexOf(name), 1);
    } else {
      const waiting = [...open.keys()].filter((one) => !endsLater(one));
      const meant = open.get(nearest(name, waiting) ?? '');
      const closed = ranges.findLast((range) => range.name === name)?.end;
      issues.push(meant ? misspeltEnd(placed(marker), meant) : unopenedRegion(placed(marker), closed));
      if (meant) close(meant, marker);
    }
  }
  for (const marker of open.values()) issues.push(unclosedRegion(placed(marker)));
  return { ranges, issues };
}
