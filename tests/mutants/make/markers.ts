import type { Edit } from '../../../src/plugin/splice.ts';
import { extractRegions } from '../../../src/snippets/extract.ts';
import { languageOf } from '../../../src/snippets/languages.ts';
import { type Marker, markerText } from '../../../src/snippets/marker.ts';
import { scanMarkers } from '../../../src/snippets/markers.ts';
import type { Region, Source } from '../../../src/snippets/source.ts';
import { type Found, misspelt, shown } from './found.ts';

/** Markers of a source renamed, lost and moved, and neighbouring regions crossed. */
export function markerEdits(source: Source): Found[] {
  const language = languageOf(source.path);
  if (!language) return [];
  const { markers } = scanMarkers(source, language);
  const { regions } = extractRegions(source);
  const lines = new Lines(source);
  return [
    ...markers.flatMap((marker) => [lines.renamed(marker), lines.lost(marker)]),
    ...regions.flatMap((region) => lines.moved(region, markers)),
    ...regions.slice(1).flatMap((region, index) => lines.crossed(regions[index], region, markers)),
  ];
}

/** The lines of a source, and what can be done to those with markers. */
class Lines {
  private readonly path: string;
  private readonly lines: string[];
  private readonly starts: number[];

  constructor({ path, text }: Source) {
    this.path = path;
    this.lines = text.split(/(?<=\n)/);
    this.starts = this.lines.map((_, index) => this.lines.slice(0, index).join('').length);
  }

  renamed({ edge, name, line, column }: Marker): Found {
    const start = (this.starts[line - 1] ?? 0) + column - 1;
    const [old, other] = [markerText(edge, name), markerText(edge, misspelt(name))];
    return this.found('marker renamed', line, `${old} -> ${other}`, [
      { start, end: start + old.length, text: other },
    ]);
  }

  lost({ edge, name, line }: Marker): Found {
    return this.found('marker lost', line, markerText(edge, name), [this.without(line)]);
  }

  /** START below the first line that shows, END above the last one. */
  moved(region: Region, markers: readonly Marker[]): Found[] {
    const [first, last] = [region.lines.at(0), region.lines.at(-1)];
    const start = markers.find(({ edge, name }) => edge === 'START' && name === region.name);
    const end = markers.findLast(({ edge, name }) => edge === 'END' && name === region.name);
    if (!first || !last || !start || !end || first === last) return [];
    return [
      this.found(
        'marker moved',
        start.line,
        `START ${region.name} below "${shown(first.text)}"`,
        this.toLine(start, first.source + 1),
      ),
      this.found(
        'marker moved',
        end.line,
        `END ${region.name} above "${shown(last.text)}"`,
        this.toLine(end, last.source),
      ),
    ];
  }

  /** The second region opens above the last line of the first. */
  crossed(one: Region | undefined, other: Region, markers: readonly Marker[]): Found[] {
    const last = one?.lines.at(-1);
    const start = markers.find(({ edge, name }) => edge === 'START' && name === other.name);
    if (!one || !last || !start || start.line <= last.source) return [];
    return [
      this.found(
        'regions crossed',
        start.line,
        `${one.name} and ${other.name}`,
        this.toLine(start, last.source),
      ),
    ];
  }

  private toLine({ line }: Marker, target: number): Edit[] {
    const start = this.starts[target - 1] ?? 0;
    return [this.without(line), { start, end: start, text: this.lines[line - 1] ?? '' }];
  }

  private without(line: number): Edit {
    const start = this.starts[line - 1] ?? 0;
    return { start, end: start + (this.lines[line - 1]?.length ?? 0), text: '' };
  }

  private found(kind: Found['kind'], line: number, what: string, edits: Edit[]): Found {
    return { kind, path: this.path, line, what, edits };
  }
}
