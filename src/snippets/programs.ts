import { withAnotherName } from './another-name.ts';
import { declarationsOf } from './declarations.ts';
import type { Issue } from './issues.ts';
import { type LanguageId, languages } from './languages.ts';
import { locate } from './locate.ts';
import { markerText } from './marker.ts';
import { markerLine } from './marker-line.ts';
import type { Page, Usage } from './page.ts';
import type { Program, ProgramBlock } from './program.ts';
import type { Region, RegionLine } from './source.ts';

export interface ProgramJoin {
  programs: Program[];
  issues: Issue[];
}

/**
 * Joins the blocks of a page into one program for each language that runs, and one more for each block that fails: the
 * blocks before it, and itself. Usages without a region are left out.
 */
export function joinPrograms(page: Page, regionsOf: (source: string) => readonly Region[]): ProgramJoin {
  const joined = Object.values(languages).map(({ id, runs }): ProgramJoin => {
    const shown = page.usages.flatMap((usage) => {
      const region = regionsOf(usage.source).find(({ name }) => name === usage.region);
      return runs && region?.language === id ? [{ usage, region }] : [];
    });
    const once = shown.filter(
      ({ usage, region }, index) =>
        shown.findIndex((other) => same(other.region, region) && other.usage.fails === usage.fails) === index,
    );
    const whole = joinBlocks(
      page,
      id,
      once.filter(({ usage }) => !usage.fails),
    );
    const failing = once.flatMap((block, index) => {
      if (!block.usage.fails) return [];
      const before = once.slice(0, index).filter(({ usage }) => !usage.fails);
      return joinBlocks(page, id, [...before, block]);
    });
    return collected([whole, ...failing]);
  });
  return collected(joined);
}

interface Shown {
  usage: Usage;
  region: Region;
}

/** Joins blocks into one program, with what is wrong with it; of one that fails, with what is wrong with its end. */
function joinBlocks(page: Page, language: LanguageId, shown: readonly Shown[]): ProgramJoin {
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return { programs: [], issues: [] };
  const program = join(
    page.path,
    language,
    shown.map(({ region }) => region),
    last.usage.fails ? { fails: last.region, at: last.usage.at } : { at: first.usage.at },
  );
  const repeated = shown.flatMap(({ usage, region }, index) =>
    repeatedLines(page, usage, region, shown.slice(0, index)),
  );
  const names = repeatedNames(program, new Set(repeated.flatMap(({ lines }) => lines)));
  const issues = [...repeated.map(({ issue }) => issue), ...names];
  if (!last.usage.fails) return { programs: [program], issues };
  const own = ({ at }: Issue) =>
    at === last.usage.at ||
    (at.path === last.region.path && last.region.lines.some(({ source }) => source === at.line));
  return { programs: [program], issues: issues.filter(own) };
}

function collected(joined: readonly ProgramJoin[]): ProgramJoin {
  return {
    programs: joined.flatMap(({ programs }) => programs),
    issues: joined.flatMap(({ issues }) => issues),
  };
}

function join(
  page: string,
  language: LanguageId,
  regions: readonly Region[],
  end: Pick<Program, 'at' | 'fails'>,
): Program {
  const blocks: ProgramBlock[] = [];
  let first = 1;
  for (const region of regions) {
    blocks.push({ region, first });
    first += region.lines.length + 1;
  }
  return { page, language, blocks, text: `${regions.map(({ text }) => text).join('\n\n')}\n`, ...end };
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
      ...apart(earlier, region, first),
    };
    return [{ issue, lines: again.map(({ source }) => `${region.path}:${source}`) }];
  });
}

/** The first line of two regions with the markers above it that part them, where one of the two begins further above. */
function apart(one: Region, other: Region, first: RegionLine): Pick<Issue, 'corrected'> {
  const begins = (region: Region) => region.lines[0]?.source ?? 0;
  const [upper, lower] = begins(one) <= begins(other) ? [one, other] : [other, one];
  if (begins(upper) === first.source) return {};
  const markers = [markerText('END', upper.name), markerText('START', lower.name)];
  const lines = markers.map((marker) => markerLine(one.path, first.text, marker));
  return { corrected: [...lines, first.text].join('\n') };
}

/** An import with the START of its region below it. */
function aboveItsRegion({ path, name, lines }: Region, line: number): string {
  const rest = lines.slice(line - 1).map(({ text }) => text);
  const opened = (texts: readonly string[]) =>
    texts.join('').split(/[({]/).length - texts.join('').split(/[)}]/).length;
  const last = rest.findIndex((_, index) => opened(rest.slice(0, index + 1)) === 0);
  const statement = rest.slice(0, last + 1);
  return [...statement, markerLine(path, statement[0] ?? '', markerText('START', name))].join('\n');
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
    const corrected =
      statement === 'import'
        ? aboveItsRegion(place.region, place.line)
        : withAnotherName(shown.text, name, program.language);
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
        ...(corrected === undefined ? {} : { corrected }),
      },
    ];
  });
}
