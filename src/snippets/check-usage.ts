import type { Extraction } from './extract.ts';
import type { Issue } from './issues.ts';
import { languageOf, languages } from './languages.ts';
import { regionToFill } from './marker-line.ts';
import { nearest } from './nearest.ts';
import type { Usage } from './page.ts';

/** What is wrong with one block of a page: its source, its language, or its region. */
export function checkUsage(usage: Usage, sources: ReadonlyMap<string, Extraction>): Issue[] {
  const { at, source, region, language } = usage;
  const extraction = sources.get(source);
  const written = languageOf(source);
  if (!extraction || !written) return [missingSource(usage, [...sources.keys()])];

  const issues: Issue[] = [];
  if (written.id !== language) {
    issues.push({
      code: 'language-mismatch',
      severity: 'error',
      at,
      message: `The block says language="${language}", but ${source} is ${written.label}.`,
      fix: `Write language="${written.id}".`,
      found: `language="${language}"`,
      corrected: `language="${written.id}"`,
    });
  }
  if (usage.tab && languages[usage.tab].runs && written.runs && usage.tab !== written.id) {
    issues.push({
      code: 'language-mismatch',
      severity: 'error',
      at,
      message: `The block is ${written.label} and stands in a tab for ${languages[usage.tab].label}.`,
      fix: `Move it to the tab for ${written.label}.`,
    });
  }
  if (extraction.markers.has(region)) return issues;

  const names = extraction.regions.map(({ name }) => name);
  const meant = nearest(region, names);
  const open = written.comments[0] ?? '#';
  issues.push({
    code: 'unknown-region',
    severity: 'error',
    at,
    message: `${source} has no region ${region}. ${names.length === 0 ? 'It has none at all' : `It has ${names.join(', ')}`}.`,
    fix: meant
      ? `Write ${meant}, or mark the lines in ${source} with "${open} START ${region}" and "${open} END ${region}".`
      : `Mark the lines in ${source} with "${open} START ${region}" and "${open} END ${region}".`,
    found: `startMarker="${open} START ${region}"`,
    corrected: meant ? `startMarker="${open} START ${meant}"` : regionToFill(source, '', region),
  });
  return issues;
}

function missingSource({ at, source, region, language }: Usage, paths: readonly string[]): Issue {
  const written = languageOf(source);
  if (!written) {
    const endings = Object.values(languages)
      .flatMap(({ extensions }) => extensions)
      .join(', ');
    return {
      code: 'missing-source',
      severity: 'error',
      at,
      message: `${source} cannot be a source: its ending is none of ${endings}.`,
      fix: `Import a file with one of these endings.`,
      found: source,
      corrected: source.replace(/(?:\.[^./]*)?$/, languages[language].extensions[0] ?? ''),
    };
  }
  const meant = nearest(source, paths);
  return {
    code: 'missing-source',
    severity: 'error',
    at,
    message: `${source} does not exist.`,
    fix: meant
      ? `Import ${meant}, or create ${source}.`
      : `Create ${source} with these lines, or import another file.`,
    found: source,
    corrected: meant ?? regionToFill(source, '', region),
  };
}
