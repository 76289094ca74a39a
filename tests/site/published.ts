import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const file = join(import.meta.dirname, 'published.txt');

/** The addresses of all pages that were ever published, and of their Markdown. */
export async function publishedAddresses(): Promise<string[]> {
  return (await readFile(file, 'utf8')).split('\n').filter(Boolean);
}

/** Adds addresses to those that were published; none is ever taken away. */
export async function recordAddresses(addresses: readonly string[]): Promise<string[]> {
  const known = await publishedAddresses();
  const added = addresses.filter((address) => !known.includes(address));
  await writeFile(
    file,
    [...known, ...added]
      .sort()
      .map((address) => `${address}\n`)
      .join(''),
  );
  return added;
}
