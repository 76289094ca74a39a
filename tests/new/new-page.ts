import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { namesOf, rename } from './names.ts';
import { usageOf } from './usage.ts';

const templates = join(import.meta.dirname, 'templates');

/** The files of a new page, by path: the page, its sources in both languages, and the test of the fact that it claims. */
export async function newPage(path: string, title: string): Promise<Map<string, string>> {
  const names = namesOf(basename(path, '.mdx'));
  const template = async (name: string) => rename(await readFile(join(templates, name), 'utf8'), names);
  const page = (await template('page.mdx'))
    .replaceAll('New title', title)
    .replace(/<!-- usage: (\w+) -->/g, (_, region: string) =>
      usageOf(region, { py: 'PyCode', ts: 'TSCode' }),
    );
  const source = join(dirname(path), '_includes', names.kebab);
  return new Map([
    [path, page],
    [`${source}.py`, await template('page.py')],
    [`${source}.ts`, await template('page.ts')],
    [`tests/facts/about/${names.kebab}.ts`, (await template('fact.ts')).replace('../../facts/', '../')],
  ]);
}
