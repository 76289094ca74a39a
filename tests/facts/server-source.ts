import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDescription } from '../stack/description.ts';
import { findGo } from '../stack/go.ts';
import { runTool } from '../stack/run-tool.ts';

let folder: Promise<string> | undefined;

/** The text of a file of Weaviate's published source, of the version that the stack runs. */
export async function serverSource(path: string): Promise<string> {
  return readFile(join(await serverFolder(), path), 'utf8');
}

/** Where Go keeps that source; it is fetched where a server that was built earlier is all that there is. */
export function serverFolder(): Promise<string> {
  folder ??= fetchSource();
  return folder;
}

async function fetchSource(): Promise<string> {
  const go = await findGo();
  if (!go)
    throw new Error("Go fetches Weaviate's source, and is not on the PATH. Get Go from https://go.dev/dl/.");
  const { weaviate } = await readDescription();
  const module = `github.com/weaviate/weaviate@v${weaviate.version}`;
  const env = { ...process.env, GOTOOLCHAIN: 'local' };
  const { Dir }: { Dir: string } = JSON.parse(
    await runTool('go', ['mod', 'download', '-json', module], { env }),
  );
  return Dir;
}

/** What the first group of a pattern finds in a text; an error where it finds nothing. */
export function groupIn(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`Nothing is found for ${pattern}.`);
  return found;
}
