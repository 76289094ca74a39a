import { counterpartsOf, keyOf } from './counterparts.ts';
import type { Extraction } from './extract.ts';
import type { Issue } from './issues.ts';
import { languageOf, languages } from './languages.ts';
import type { Page } from './page.ts';

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
