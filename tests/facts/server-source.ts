import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDescription } from '../stack/description.ts';
import { findGo } from '../stack/go.ts';
import { prepare } from '../stack/prepare.ts';

/** The text of a file of Weaviate's published source, of the version that the stack runs. */
export async function serverSource(path: string): Promise<string> {
  await prepare(() => {});
  const [go, { weaviate }] = [await findGo(), await readDescription()];
  const module = `github.com/weaviate/weaviate@v${weaviate.version}`;
  return readFile(join(go?.moduleCache ?? '', module, path), 'utf8');
}

/** What the first group of a pattern finds in a text; an error where it finds nothing. */
export function groupIn(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`Nothing is found for ${pattern}.`);
  return found;
}
