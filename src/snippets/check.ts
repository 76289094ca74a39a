import { checkUsage } from './check-usage.ts';
import { findCutOffRegions } from './cut-off.ts';
import { type Extraction, extractRegions } from './extract.ts';
import type { Issue } from './issues.ts';
import { languageOf } from './languages.ts';
import { markerText } from './marker.ts';
import { inOrder } from './order.ts';
import { findMissingCounterparts } from './other-language.ts';
import { findOutOfStep } from './out-of-step.ts';
import type { Page } from './page.ts';
import { joinPrograms } from './programs.ts';
import { findShownTwice } from './shown-twice.ts';
import type { Source } from './source.ts';

/** All that can be checked before anything runs. */
export interface SnippetTree {
  sources: readonly Source[];
  pages: readonly Page[];
  /** What reading found: sources that are no UTF-8, usages that cannot be read. They are reported with the rest. */
  issues?: readonly Issue[];
}

/**
 * Every problem of a tree's sources, usages and programs at once, by path and line. A region that no page shows is a
 * note; of a page's own shell or YAML, which joins into no program, it is an error: a page may show another in its place.
 */
export function checkTree({ sources, pages, issues: read = [] }: SnippetTree): Issue[] {
  const extractions = new Map(sources.map((source) => [source.path, extractRegions(source)]));
  const unread = new Set(read.map(({ at }) => at.path));
  const usages = pages.flatMap((page) => page.usages);
  const shown = new Set(usages.map(({ source, region }) => `${source} ${region}`));
  return inOrder([
    ...read,
    ...Array.from(extractions.values()).flatMap(({ issues }) => issues),
    ...sources.flatMap(findCutOffRegions),
    ...usages.filter(({ source }) => !unread.has(source)).flatMap((usage) => checkUsage(usage, extractions)),
    ...pages.flatMap((page) => findMissingCounterparts(page, extractions)),
    ...pages.flatMap((page) => findOutOfStep(page, extractions)),
    ...pages.flatMap(findShownTwice),
    ...pages.flatMap((page) => joinPrograms(page, (source) => extractions.get(source)?.regions ?? []).issues),
    ...Array.from(extractions).flatMap(([path, extraction]) => unusedRegions(path, extraction, shown)),
  ]);
}

function unusedRegions(path: string, { regions, markers }: Extraction, shown: ReadonlySet<string>): Issue[] {
  const language = languageOf(path);
  const open = language?.comments[0] ?? '#';
  return regions.flatMap(({ name }): Issue[] => {
    const marker = markers.get(name);
    if (!marker || shown.has(`${path} ${name}`)) return [];
    return [
      {
        code: 'unused-region',
        severity: language?.runs || !/(^|\/)_includes\//.test(path) ? 'note' : 'error',
        at: { path, line: marker.line, column: marker.column },
        message: `No page shows ${name}.`,
        fix: `Show it with startMarker="${open} ${markerText('START', name)}", or remove its markers.`,
      },
    ];
  });
}
