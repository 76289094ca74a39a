import type { Extraction } from './extract.ts';
import { languageOf, languages, withoutEnding } from './languages.ts';
import type { Usage } from './page.ts';

/** A region as a page shows it. */
export type Shown = Pick<Usage, 'source' | 'region'>;

/** The regions of the same name in sources of the same stem, in the other languages that run. */
export function counterpartsOf({ source, region }: Shown, sources: ReadonlyMap<string, Extraction>): Shown[] {
  const own = languageOf(source);
  if (!own?.runs) return [];
  return Object.values(languages)
    .filter(({ id, runs }) => runs && id !== own.id)
    .flatMap(({ extensions }) =>
      extensions.map((ending) => ({ source: withoutEnding(source) + ending, region })),
    )
    .filter((other) => sources.get(other.source)?.markers.has(region));
}

/** Names a region in a set or map. */
export function keyOf({ source, region }: Shown): string {
  return `${source} ${region}`;
}
