import type { Issue, IssueCode } from './issues.ts';
import { type Marker, markerText } from './marker.ts';
import { markerLine } from './marker-line.ts';

/** A marker with the file and the line that it stands in. */
interface PlacedMarker {
  path: string;
  found: string;
  marker: Marker;
}

/** A START whose region is open already. */
export function duplicateRegion(placed: PlacedMarker, start: Marker): Issue {
  const { name, line } = placed.marker;
  return issue(placed, 'duplicate-region', {
    message: `${markerText('START', name)} opens a region that is open since line ${start.line}.`,
    fix: `Put ${markerText('END', name)} above line ${line}, or give one of the two regions another name.`,
    corrected: `${missing(placed, 'END')}\n${placed.found}`,
  });
}

/** A second START with no END after it, where the END was meant. */
export function startForEnd(placed: PlacedMarker, start: Marker): Issue {
  const right = markerText('END', placed.marker.name);
  return issue(placed, 'duplicate-region', {
    message: `${markerText('START', start.name)} opens a region that is open since line ${start.line} and has no END below.`,
    fix: `Write ${right} if the region ends here.`,
    corrected: mended(placed, right),
  });
}

/** A START without an END. */
export function unclosedRegion(placed: PlacedMarker): Issue {
  const { name } = placed.marker;
  return issue(placed, 'unclosed-region', {
    message: `${markerText('START', name)} has no ${markerText('END', name)} below it.`,
    fix: `Put ${markerText('END', name)} below the last line of the region.`,
    corrected: missing(placed, 'END'),
  });
}

/** An END whose name is almost that of a region which waits for its end. */
export function misspeltEnd(placed: PlacedMarker, start: Marker): Issue {
  const { name } = placed.marker;
  const right = markerText('END', start.name);
  return issue(placed, 'unopened-region', {
    message: `${markerText('END', name)} closes no region; ${markerText('START', start.name)} on line ${start.line} waits for its end.`,
    fix: `Write ${right}, or ${markerText('START', name)} on line ${start.line}.`,
    corrected: mended(placed, right),
  });
}

/** An END without a START; `closed` is the END that closed its region before. */
export function unopenedRegion(placed: PlacedMarker, closed: Marker | undefined): Issue {
  const { name } = placed.marker;
  const [start, end] = [markerText('START', name), markerText('END', name)];
  const why = closed ? `it was closed on line ${closed.line}` : `no ${start} stands above it`;
  return issue(placed, 'unopened-region', {
    message: `${end} closes no region: ${why}.`,
    fix: `Put ${start} above the first line of the region, or remove ${end}.`,
    corrected: missing(placed, 'START'),
  });
}

function issue(
  { path, found, marker: { line, column } }: PlacedMarker,
  code: IssueCode,
  text: Pick<Issue, 'message' | 'fix' | 'corrected'>,
): Issue {
  return { code, severity: 'error', at: { path, line, column }, found, ...text };
}

/** The other marker of a region, as a line to write. */
function missing({ path, found, marker: { name } }: PlacedMarker, edge: Marker['edge']): string {
  return markerLine(path, found, markerText(edge, name));
}

function mended({ found, marker: { column } }: PlacedMarker, right: string): string {
  const before = found.slice(0, column - 1);
  return before + found.slice(column - 1).replace(/^(?:START|END)(?:-|[ \t]+)\S+/, right);
}
