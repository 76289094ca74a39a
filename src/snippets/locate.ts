import type { Program } from './program.ts';
import type { Region } from './source.ts';

/** A line that a reader sees, as its region counts: from 1. */
export interface Place {
  region: Region;
  line: number;
}

/** The region and the line in it that a program's line comes from; undefined for the empty lines between blocks. */
export function locate(program: Program, line: number): Place | undefined {
  for (const { region, first } of program.blocks) {
    if (line >= first && line < first + region.lines.length) return { region, line: line - first + 1 };
  }
  return undefined;
}

/** The program's line that shows a region's line; undefined where the program has no such block or line. */
export function programLine(program: Program, { region, line }: Place): number | undefined {
  const block = program.blocks.find(
    ({ region: { path, name } }) => path === region.path && name === region.name,
  );
  return block && line >= 1 && line <= block.region.lines.length ? block.first + line - 1 : undefined;
}

/** Every place that shows a line of a source: none for hidden code, several where regions share the line. */
export function placesOf(regions: readonly Region[], sourceLine: number): Place[] {
  return regions.flatMap((region) => {
    const index = region.lines.findIndex(({ source }) => source === sourceLine);
    return index < 0 ? [] : [{ region, line: index + 1 }];
  });
}
