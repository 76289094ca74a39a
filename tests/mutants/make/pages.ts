import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { usagesOf } from '../../../src/plugin/pages.ts';
import { compose, type Tree } from '../../../src/plugin/tree.ts';
import type { WrittenUsage } from '../../../src/plugin/usages.ts';
import { extractRegions } from '../../../src/snippets/extract.ts';
import { languages } from '../../../src/snippets/languages.ts';
import type { Mutant } from '../mutant.ts';
import { type Found, lineAt, mutantOf } from './found.ts';
import { PageEdits } from './page-edits.ts';

/** What can be changed in the blocks of every page and partial. */
export async function pageMutants(siteDir: string, { pages, sources }: Tree): Promise<Mutant[]> {
  const paths = [...new Set(pages.flatMap((page) => page.usages.map(({ at }) => at.path)))];
  const regions = new Map(sources.map((source) => [source.path, extractRegions(source).regions]));
  const description = await readFile(join(siteDir, compose), 'utf8');
  const mutants = paths.map(async (path) => {
    const text = await readFile(join(siteDir, path), 'utf8');
    const { encounters } = await usagesOf(text, path, description);
    const written = encounters.flatMap((encounter) =>
      encounter.kind === 'usage' ? [encounter.written] : [],
    );
    const namesOf = (source: string) => regions.get(source)?.map(({ name }) => name) ?? [];
    return editsOf(written, new PageEdits(text), namesOf).map(({ kind, what, edits }) =>
      mutantOf(
        { kind, what, edits, path, line: lineAt(text, Math.min(...edits.map(({ start }) => start))) },
        text,
      ),
    );
  });
  return (await Promise.all(mutants)).flat();
}

type Change = Pick<Found, 'kind' | 'what' | 'edits'>;

function editsOf(
  written: readonly WrittenUsage[],
  page: PageEdits,
  namesOf: (source: string) => string[],
): Change[] {
  return written.flatMap((one, index) => {
    const { region, source, language } = one.usage;
    const names = namesOf(source);
    const next = names[(names.indexOf(region) + 1) % names.length] ?? region;
    const later = written.slice(index + 1);
    const below = later.find(({ usage }) => usage.language === language);
    const beside =
      later[0]?.usage.language !== language && later[0]?.usage.region === region ? later[0] : undefined;
    const label = `${region} (${language})`;
    return [
      ...(next === region
        ? []
        : [
            {
              kind: 'usage of another region' as const,
              what: `${label} -> ${next}`,
              edits: page.renamed(one, next),
            },
          ]),
      { kind: 'usage of another language', what: label, edits: page.otherLanguage(one) },
      ...(beside
        ? [{ kind: 'usage in another tab' as const, what: region, edits: page.swapped(one, beside) }]
        : []),
      ...(below
        ? [
            {
              kind: 'blocks swapped' as const,
              what: `${label} <-> ${below.usage.region}`,
              edits: page.swapped(one, below),
            },
          ]
        : []),
      ...(languages[language].runs
        ? [{ kind: 'block removed' as const, what: label, edits: page.replaced(one, '') }]
        : []),
      ...(languages[language].runs
        ? [
            {
              kind: one.usage.fails ? 'fails dropped' : 'fails added',
              what: label,
              edits: page.failing(one),
            } as const,
          ]
        : []),
      ...page.pasted(one).map(({ form, edits }) => ({
        kind: 'raw code pasted' as const,
        what: `${form} below ${label}`,
        edits,
      })),
    ] satisfies Change[];
  });
}
