import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Names, rename } from './names.ts';

const folder = 'tests/facts/about';

/** The file of a new fact, by its path: a template whose source is at `stem`. */
export async function factFile(template: string, stem: string, names: Names): Promise<[string, string]> {
  const text = await readFile(join(import.meta.dirname, 'templates', template), 'utf8');
  const placed = rename(text, names)
    .replaceAll('../../facts/', '../')
    .replace(`path/of/${names.kebab}`, stem);
  return [`${folder}/${names.kebab}.ts`, placed];
}

/** Fails where a test of a fact with this id is there already. */
export async function checkNewFact(id: string): Promise<void> {
  const files = await readdir(folder);
  for (const file of files) {
    if ((await readFile(join(folder, file), 'utf8')).includes(`'${id}'`))
      throw new Error(
        `${folder}/${file} has the fact ${id} already; nothing was written. Choose another name.`,
      );
  }
}
