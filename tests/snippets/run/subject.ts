import { basename } from 'node:path';
import type { Evidence } from '../../../src/snippets/evidence.ts';
import { extractRegions } from '../../../src/snippets/extract.ts';
import type { Position } from '../../../src/snippets/issues.ts';
import { languageOf, languages, type RunLanguage, runs } from '../../../src/snippets/languages.ts';
import { locate, type Place, placesOf } from '../../../src/snippets/locate.ts';
import { type Program, recordOf } from '../../../src/snippets/program.ts';
import type { Region, Source } from '../../../src/snippets/source.ts';
import type { Spot } from './event.ts';

/** Something that runs: a whole source, the program of a page, or one that has to fail. */
export interface Subject {
  /** What evidence calls it: a source's path, a page's, or a page's with the region that fails. */
  path: string;
  kind: Evidence['kind'];
  language: RunLanguage;
  /** The bytes that run, as text. */
  text: string;
  /** What the file is called where it runs. */
  file: string;
  /** What that file is called in a message. */
  name: string;
  /** What the whole is called in a message. */
  title: string;
  /** A source's regions, or a program's blocks. */
  blocks: Region[];
  /** The last block, where it has to end the run with an error. */
  fails?: Region;
  /** The regions that show a line of the running file, each with the line as it counts. */
  placesOf(line: number): Place[];
  /** Where in the tree a place of the running file is written. */
  positionOf(spot: Spot): Position;
}

/** A source as something that runs; undefined where its language does not run. */
export function sourceSubject(source: Source): Subject | undefined {
  const { path, text } = source;
  const language = languageOf(path)?.id;
  if (!runs(language)) return undefined;
  const { regions } = extractRegions(source);
  return {
    path,
    kind: 'source',
    language,
    text,
    file: basename(path),
    name: path,
    title: path,
    blocks: regions,
    placesOf: (line) => placesOf(regions, line),
    positionOf: (spot) => ({ path, ...spot }),
  };
}

/** A page's program as something that runs; undefined where its language does not run. */
export function programSubject(program: Program): Subject | undefined {
  const { page, language, text, blocks, fails } = program;
  if (!runs(language)) return undefined;
  const placesIn = (line: number) => [locate(program, line)].filter((place) => place !== undefined);
  return {
    path: recordOf(program).subject,
    kind: recordOf(program).kind,
    language,
    text,
    file: `program.${language}`,
    name: `program.${language}`,
    title: fails
      ? `the ${languages[language].label} block ${fails.name} of ${page}, which has to fail,`
      : `the ${languages[language].label} program of ${page}`,
    blocks: blocks.map(({ region }) => region),
    ...(fails ? { fails } : {}),
    placesOf: placesIn,
    positionOf: ({ line, column }) => {
      const [place] = placesIn(line);
      const shown = place?.region.lines[place.line - 1];
      return place && shown
        ? { path: place.region.path, line: shown.source, column }
        : { path: page, line: 1, column: 1 };
    },
  };
}
