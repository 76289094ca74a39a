import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPreprocessor } from '../../../src/plugin/preprocess.ts';
import { parseMdx } from '../../../src/plugin/syntax.ts';
import { findUsages } from '../../../src/plugin/usages.ts';

const folder = join(import.meta.dirname, 'fixtures', 'pages');

export interface PageFixture {
  title: string;
  name: string;
  file: string;
}

/** Each page in the folder, with its name as a sentence. */
export function pageFixtures(): PageFixture[] {
  return readdirSync(folder)
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => ({
      title: name.replace(/\.mdx?$/, '').replaceAll('-', ' '),
      name,
      file: join(folder, name),
    }));
}

/** What Docusaurus gets of a page. */
export function preprocessed({ file }: PageFixture): string {
  return createPreprocessor(folder)({ filePath: file, fileContent: readFileSync(file, 'utf8') });
}

/** The blocks and issues of a page, one line each. */
export function described({ name, file }: PageFixture): string {
  const { encounters, issues } = findUsages(parseMdx(readFileSync(file, 'utf8')), name);
  const blocks = encounters.map((encounter) => {
    if (encounter.kind === 'partial')
      return `${encounter.at.line}:${encounter.at.column} page ${encounter.path}`;
    const { at, source, region, language, fails, differs } = encounter.written.usage;
    return `${at.line}:${at.column} ${source} ${region} ${language}${fails ? ' fails' : ''}${differs ? ` differs: ${differs}` : ''}`;
  });
  const faults = issues.map(
    ({ at, code, message, fix }) => `${at.line}:${at.column} ${code} ${message} ${fix}`,
  );
  return [...blocks, ...faults].map((line) => `${line}\n`).join('');
}
