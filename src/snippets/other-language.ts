import type { Extraction } from './extract.ts';
import type { Issue } from './issues.ts';
import { languageOf, languages } from './languages.ts';
import type { Page, Usage } from './page.ts';

/**
 * An issue for each block of a page whose source has a counterpart in the other language, a file of the same stem with
 * a region of the same name, that the page does not show.
 */
export function findMissingCounterparts(page: Page, sources: ReadonlyMap<string, Extraction>): Issue[] {
  const shown = new Set(page.usages.map(keyOf));
  return page.usages.flatMap((usage): Issue[] => {
    const missing = counterpartsOf(usage, sources).find((other) => !shown.has(keyOf(other)));
    if (!missing) return [];
    const { path } = usage.at;
    const own = languages[usage.language].label;
    const other = languageOf(missing.source)?.label ?? '';
    return [
      {
        code: 'languages-differ',
        severity: 'error',
        at: usage.at,
        message: `${path} shows ${usage.region} in ${own}, and ${page.path} never shows it in ${other}.`,
        fix: `Show ${missing.region} of ${missing.source} in the tab beside it.`,
      },
    ];
  });
}

type Shown = Pick<Usage, 'source' | 'region'>;

function counterpartsOf({ source, region }: Usage, sources: ReadonlyMap<string, Extraction>): Shown[] {
  const own = languageOf(source);
  const ending = own?.extensions.find((extension) => source.endsWith(extension)) ?? '';
  if (!own?.runs) return [];
  const stem = source.slice(0, source.length - ending.length);
  return Object.values(languages)
    .filter(({ id, runs }) => runs && id !== own.id)
    .flatMap(({ extensions }) => extensions.map((extension) => ({ source: stem + extension, region })))
    .filter((other) => sources.get(other.source)?.markers.has(region));
}

function keyOf({ source, region }: Shown): string {
  return `${source} ${region}`;
}
