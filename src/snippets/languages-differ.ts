import type { BlockEvidence, Evidence, Json } from './evidence.ts';
import type { Issue } from './issues.ts';
import { languageOf, languages, withoutEnding } from './languages.ts';
import type { Page } from './page.ts';
import { sameValues } from './same-values.ts';
import type { Region } from './source.ts';

export interface LanguagePairs {
  /** Evidence of sources; that of programs is passed over. */
  evidence: readonly Evidence[];
  pages: readonly Page[];
  regionsOf: (source: string) => readonly Region[];
}

interface Printed {
  value: Json;
  line: number;
}

/**
 * An issue for each region whose Python and TypeScript print different values: the same name in files of the same
 * stem, compared value by value, numbers to 1e-4, however the prints are written. A usage of either with `differs`
 * excuses both.
 */
export function findLanguagesThatDiffer({ evidence, pages, regionsOf }: LanguagePairs): Issue[] {
  const excused = new Set(
    pages.flatMap(({ usages }) =>
      usages.filter(({ differs }) => differs).map(({ source, region }) => keyOf(source, region)),
    ),
  );
  const blocks = evidence.filter(({ kind }) => kind === 'source').flatMap((one) => one.blocks);
  const python = new Map(
    blocks
      .filter(({ source }) => languageOf(source)?.id === 'py')
      .map((block) => [keyOf(block.source, block.region), block]),
  );
  return blocks
    .filter(({ source }) => languageOf(source)?.id === 'ts')
    .flatMap((block) => {
      const key = keyOf(block.source, block.region);
      const other = python.get(key);
      return other && !excused.has(key) ? compare(other, block, regionsOf) : [];
    });
}

function compare(
  python: BlockEvidence,
  script: BlockEvidence,
  regionsOf: LanguagePairs['regionsOf'],
): Issue[] {
  const [first, second] = [printed(python), printed(script)];
  const length = Math.max(first.length, second.length);
  const index = Array.from({ length }).findIndex((_, place) => {
    const [one, other] = [first[place], second[place]];
    return !one || !other || !sameValues(one.value, other.value);
  });
  if (index < 0) return [];
  const [one, other] = [first[index], second[index]];
  const line = (other ?? second.at(-1))?.line ?? 1;
  const region = regionsOf(script.source).find(({ name }) => name === script.region);
  const shown = region?.lines[line - 1];
  return [
    {
      code: 'languages-differ',
      severity: 'error',
      at: { path: script.source, line: shown?.source ?? 1, column: 1 },
      message:
        `In ${script.region}, value ${index + 1} is ${say(one)} in ${languages.py.label} (${python.source}) ` +
        `and ${say(other)} in ${languages.ts.label}.`,
      fix: `Let both print the same values, or give the block differs="reason" on its page.`,
      ...(shown ? { found: shown.text } : {}),
    },
  ];
}

function printed({ output }: BlockEvidence): Printed[] {
  return output.flatMap(({ line, values }) => values.map((value) => ({ value, line })));
}

function say(print: Printed | undefined): string {
  if (!print) return 'missing';
  const text = JSON.stringify(print.value);
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}

/** The source without its ending, with the region: the same for both languages. */
function keyOf(source: string, region: string): string {
  return `${withoutEnding(source)} ${region}`;
}
