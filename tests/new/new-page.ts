import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withAddressOf } from './addresses.ts';
import { checkNewFact, factFile } from './facts.ts';
import { namesOf, rename } from './names.ts';
import { usageOf } from './usage.ts';

const templates = join(import.meta.dirname, 'templates');

/**
 * The files of a new page, by path: the page, its sources in both languages, the test of the fact that it claims, and
 * the list of all addresses.
 */
export async function newPage(path: string, title: string): Promise<Map<string, string>> {
  const names = namesOf(basename(path, '.mdx'));
  const template = async (name: string) => rename(await readFile(join(templates, name), 'utf8'), names);
  await checkNewFact(`${names.kebab}-nearest`);
  const page = (await template('page.mdx'))
    .replace('title: New title', () => `title: ${inYaml(title)}`)
    .replace('# New title', () => `# ${title}`)
    .replace(/<!-- usage: (\w+) -->/g, (_, region: string) =>
      usageOf(region, { py: 'PyCode', ts: 'TSCode' }),
    );
  const source = join(dirname(path), '_includes', names.kebab);
  return new Map([
    [path, page],
    [`${source}.py`, await template('page.py')],
    [`${source}.ts`, await template('page.ts')],
    await factFile('page-fact.ts', source, names),
    await withAddressOf(path),
  ]);
}

/** A title with a colon or a quote in it would be read as something else. */
function inYaml(title: string): string {
  return /^[A-Za-z][\w ,.()-]*$/.test(title) ? title : JSON.stringify(title);
}
