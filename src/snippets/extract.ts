import { findCrossedRanges } from './crossed-ranges.ts';
import { dedent } from './dedent.ts';
import { findHiddenCharacters } from './hidden-characters.ts';
import type { Issue } from './issues.ts';
import { type Language, languageOf } from './languages.ts';
import { linesOf } from './lines.ts';
import { anyName, type Marker, markerText } from './marker.ts';
import { regionToFill } from './marker-line.ts';
import { scanMarkers } from './markers.ts';
import { inOrder } from './order.ts';
import { pairMarkers, type Range } from './ranges.ts';
import type { Region, RegionLine, Source } from './source.ts';

export interface Extraction {
  /** The regions that have lines to show, in the order of their first START. */
  regions: Region[];
  issues: Issue[];
  /** Every name that a marker of the source speaks of, with its first marker; also the names that have no region because of an issue. */
  markers: ReadonlyMap<string, Marker>;
}

const known = new WeakMap<Source, Extraction>();

/**
 * Cuts a source into its regions, once: a site asks for them at each of its blocks. Ranges of one name join in document order, with the ranges of START-ANY and END-ANY;
 * no marker line shows; empty lines at the start and at the end of a region are left away, those within stay; then the
 * indentation that all lines share is removed. Line ends show as LF, a byte order mark not at all.
 */
export function extractRegions(source: Source): Extraction {
  const extraction = known.get(source) ?? extract(source);
  known.set(source, extraction);
  return extraction;
}

function extract(source: Source): Extraction {
  const language = languageOf(source.path);
  if (!language) return { regions: [], issues: [], markers: new Map() };
  const lines = linesOf(source.text);
  const scan = scanMarkers(source, language);
  const { ranges, issues: unpaired } = pairMarkers(source.path, lines, scan.markers);
  const named = new Map<string, Range[]>();
  for (const range of ranges) named.set(range.name, [...(named.get(range.name) ?? []), range]);

  const any = named.get(anyName) ?? [];
  const regions: Region[] = [];
  const empty: Issue[] = [];
  const mixed = new Set(scan.issues.filter(({ code }) => code === 'mixed-marker').map(({ at }) => at.line));
  const names = new Map<string, Marker>();
  for (const marker of scan.markers) if (!names.has(marker.name)) names.set(marker.name, marker);
  for (const name of names.keys()) {
    const own = named.get(name);
    if (!own?.[0] || name === anyName) continue;
    const blank = linesWithin(own).every(({ text }) => text.trim() === '');
    const misplaced = own.some(({ start, end }) => mixed.has(start.line) || mixed.has(end.line));
    if (blank && misplaced) continue;
    if (blank) empty.push(emptyRegion(source.path, lines, own[0]));
    else regions.push(region(source, language, name, linesWithin([...own, ...any])));
  }

  const hidden = findHiddenCharacters(source.path, lines);
  const crossed = findCrossedRanges(source.path, lines, ranges, scan.lines);
  names.delete(anyName);
  return {
    regions,
    issues: inOrder([...scan.issues, ...unpaired, ...crossed, ...empty, ...hidden]),
    markers: names,
  };

  function linesWithin(wanted: readonly Range[]): RegionLine[] {
    return lines.flatMap((text, index) => {
      const line = index + 1;
      const shown =
        !scan.lines.has(line) && wanted.some(({ start, end }) => start.line < line && line < end.line);
      return shown ? [{ source: line, text }] : [];
    });
  }
}

function region({ path }: Source, { id }: Language, name: string, within: readonly RegionLine[]): Region {
  const filled = within.map(({ text }) => text.trim() !== '');
  const shown = within.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1);
  const texts = dedent(shown.map(({ text }) => text));
  const lines = shown.map(({ source }, index) => ({ source, text: texts[index] ?? '' }));
  return { path, name, language: id, lines, text: texts.join('\n') };
}

function emptyRegion(path: string, lines: readonly string[], { name, start, end }: Range): Issue {
  const found = lines[start.line - 1] ?? '';
  return {
    code: 'empty-region',
    severity: 'error',
    at: { path, line: start.line, column: start.column },
    message: `Between ${markerText('START', name)} and ${markerText('END', name)} on line ${end.line} there is no line to show.`,
    fix: `Put the lines to show between the two markers, or remove both.`,
    found,
    corrected: regionToFill(path, found, name),
  };
}
