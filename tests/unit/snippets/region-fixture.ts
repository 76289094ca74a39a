import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decodeSource,
  extractRegions,
  type Issue,
  isIssue,
  languageOf,
} from '../../../src/snippets/index.ts';

const folder = join(import.meta.dirname, 'fixtures', 'regions');

/** What a source gives, in the shape of the fixtures: regions with the lines they come from, issues with `line:column`. */
export interface Outcome {
  regions: { name: string; from: number[]; text: string[] }[];
  issues: (Omit<Issue, 'at' | 'severity'> & { at: string })[];
}

/** Each source in the folder, with its name as a sentence and the path of what it should give. */
export function regionFixtures(): { title: string; file: string; expected: string }[] {
  return readdirSync(folder)
    .filter((name) => languageOf(name))
    .map((name) => ({
      title: `${name.replace(/\.\w+$/, '').replaceAll('-', ' ')} (${languageOf(name)?.label})`,
      file: join(folder, name),
      expected: join(folder, `${name}.json`),
    }));
}

/** Extracts a source from its bytes. */
export function outcomeOf(file: string): Outcome {
  const path = file.slice(folder.length + 1);
  const source = decodeSource(path, readFileSync(file));
  if (isIssue(source)) throw new Error(`${path} is not UTF-8`);
  const { regions, issues } = extractRegions(source);
  return {
    regions: regions.map(({ name, lines, text }) => ({
      name,
      from: lines.map(({ source: line }) => line),
      text: text.split('\n'),
    })),
    issues: issues.map(({ code, at, message, fix, found, corrected }) => ({
      code,
      at: `${at.line}:${at.column}`,
      message,
      fix,
      ...(found === undefined ? {} : { found }),
      ...(corrected === undefined ? {} : { corrected }),
    })),
  };
}
