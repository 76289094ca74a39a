import { declarationsOf } from './declarations.ts';
import type { Issue } from './issues.ts';
import { type LanguageId, languages } from './languages.ts';
import { locate } from './locate.ts';
import type { Page, Usage } from './page.ts';
import type { Program, ProgramBlock } from './program.ts';
import type { Region } from './source.ts';

export interface ProgramJoin {
  programs: Program[];
  issues: Issue[];
}

/** Joins the blocks of a page into one program for each language that runs; usages without a region are left out. */
export function joinPrograms(page: Page, regionsOf: (source: string) => readonly Region[]): ProgramJoin {
  const programs: Program[] = [];
  const issues: Issue[] = [];
  for (const { id, runs } of Object.values(languages)) {
    const shown = page.usages.flatMap((usage) => {
      const region = regionsOf(usage.source).find(({ name }) => name === usage.region);
      return runs && region?.language === id ? [{ usage, region }] : [];
    });
    const once = shown.filter(
      ({ region }, index) => shown.findIndex((other) => same(other.region, region)) === index,
    );
    if (once.length === 0) continue;
    const program = join(
      page.path,
      id,
      once.map(({ region }) => region),
    );
    programs.push(program);
    const repeated = once.flatMap(({ usage, region }, index) =>
      repeatedLines(page, usage, region, once.slice(0, index)),
    );
    issues.push(
      ...repeated.map(({ issue }) => issue),
      ...repeatedNames(program, new Set(repeated.flatMap(({ lines }) => lines))),
    );
  }
  return { programs, issues };
}

function join(page: string, language: LanguageId, regions: readonly Region[]): Program {
  const blocks: ProgramBlock[] = [];
  let first = 1;
  for (const region of regions) {
    blocks.push({ region, first });
    first += region.lines.length + 1;
  }
  return { page, language, blocks, text: `${regions.map(({ text }) => text).join('\n\n')}\n` };
}

function same(one: Region, other: Region): boolean {
  return one.path === other.path && one.name === other.name;
}

function repeatedLines(page: Page, usage: Usage, region: Region, before: readonly { region: Region }[]) {
  return before.flatMap(({ region: earlier }): { issue: Issue; lines: string[] }[] => {
    if (earlier.path !== region.path) return [];
    const seen = new Set(earlier.lines.map(({ source }) => source));
    const again = region.lines.filter(({ source, text }) => text !== '' && seen.has(source));
    const [first] = again;
    if (!first) return [];
    const show =
      again.length === 1
        ? `Line ${first.source} of ${region.path} shows`
        : `${again.length} lines of ${region.path} from line ${first.source} on show`;
    const issue: Issue = {
      code: 'repeated-line',
      severity: 'error',
      at: usage.at,
      message: `${show} twice on ${page.path}: in ${earlier.name} and in ${region.name}.`,
      fix: `Move the markers in ${region.path} so that ${earlier.name} and ${region.name} share no line, or remove one of the two blocks.`,
      found: first.text,
    };
    return [{ issue, lines: again.map(({ source }) => `${region.path}:${source}`) }];
  });
}

function repeatedNames(program: Program, repeatedLines: ReadonlySet<string>): Issue[] {
  const first = new Map<string, Region & { at: number }>();
  return declarationsOf(program.text, program.language).flatMap(({ name, line, statement }): Issue[] => {
    const place = locate(program, line);
    const shown = place?.region.lines[place.line - 1];
    if (!place || !shown || repeatedLines.has(`${place.region.path}:${shown.source}`)) return [];
    const earlier = first.get(name);
    if (!earlier) first.set(name, { ...place.region, at: shown.source });
    if (!earlier || same(earlier, place.region)) return [];
    const { path } = place.region;
    return [
      {
        code: 'repeated-name',
        severity: 'error',
        at: { path, line: shown.source, column: 1 },
        message: `${program.page} declares ${name} twice: in ${earlier.name} (${earlier.path}:${earlier.at}) and in ${place.region.name}.`,
        fix:
          statement === 'import'
            ? `Move this import above START ${place.region.name}: who copies the page has ${name} from ${earlier.name} already.`
            : `Give one of the two another name.`,
        found: shown.text,
      },
    ];
  });
}
