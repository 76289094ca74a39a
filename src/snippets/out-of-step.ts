import { counterpartsOf, keyOf } from './counterparts.ts';
import type { Extraction } from './extract.ts';
import type { Issue } from './issues.ts';
import { type LanguageId, languages, withoutEnding } from './languages.ts';
import type { Page, Usage } from './page.ts';

/**
 * An issue where a page shows what Python and TypeScript both have in two orders: readers of one of them would meet
 * code that the text around it does not tell of.
 */
export function findOutOfStep(page: Page, sources: ReadonlyMap<string, Extraction>): Issue[] {
  const [python, script] = [pairedIn('py', page, sources), pairedIn('ts', page, sources)];
  const place = script.findIndex((usage, index) => !areCounterparts(usage, python[index]));
  const [one, other] = [python[place], script[place]];
  if (!one || !other) return [];
  return [
    {
      code: 'languages-differ',
      severity: 'error',
      at: other.at,
      message: `${page.path} shows ${other.region} in ${languages.ts.label} where it shows ${one.region} in ${languages.py.label}.`,
      fix: `Show both languages in one order: ${one.region} here, or ${other.region} at ${one.at.path}:${one.at.line}.`,
    },
  ];
}

/** The blocks in a language whose counterparts the page shows too, each where a reader meets it first. */
function pairedIn(language: LanguageId, { usages }: Page, sources: ReadonlyMap<string, Extraction>): Usage[] {
  const shown = new Set(usages.map(keyOf));
  const first = new Map(usages.toReversed().map((usage) => [keyOf(usage), usage]));
  return usages.filter(
    (usage) =>
      usage.language === language &&
      first.get(keyOf(usage)) === usage &&
      counterpartsOf(usage, sources).some((other) => shown.has(keyOf(other))),
  );
}

function areCounterparts(one: Usage, other: Usage | undefined): boolean {
  return other?.region === one.region && withoutEnding(other.source) === withoutEnding(one.source);
}
