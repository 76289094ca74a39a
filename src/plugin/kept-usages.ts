import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256 } from '../snippets/fingerprint.ts';
import { fileHash } from './file-hash.ts';
import { filesUnder } from './files.ts';
import { sharedMap } from './shared-map.ts';
import type { PageUsages } from './usages.ts';

/** What was found in a text, beside a description of the stack. */
interface Known {
  text: string;
  compose: string;
  found: PageUsages;
}

/** A build reads the same page for its gate, for its blocks and for live code. */
const known = sharedMap<string, Known>('usages of pages');
/** The code as this process began with it: what it finds is of that, even where a file has changed since. */
const codes = new Map<string, Promise<string | undefined>>();
/** What the file has already. */
const kept = new Set<Known>();

/** What was found in this very text of a page before, by this process or by one before it. */
export function knownUsages(path: string, text: string, compose: string): PageUsages | undefined {
  const last = known.get(path);
  return last?.text === text && last.compose === compose ? last.found : undefined;
}

/** Remembers what was found in a text. */
export function rememberUsages(path: string, one: Known): void {
  known.set(path, one);
}

/**
 * Lets a reading of all pages parse only those that no process has read as they are, with the same code. Where nothing
 * can be kept, it parses all.
 */
export async function withKeptUsages<Result>(siteDir: string, read: () => Promise<Result>): Promise<Result> {
  const code = await (codes.get(siteDir) ?? codeOf(siteDir));
  const file = join(siteDir, 'node_modules', '.cache', 'usages-of-pages');
  if (code && known.size === 0) await recall(file, code);
  const result = await read();
  if (code && [...known.values()].some((one) => !kept.has(one))) await keep(file, code);
  return result;
}

/** What decides what is found besides the texts; undefined where a site has none of this code. */
function codeOf(siteDir: string): Promise<string | undefined> {
  const code = hashCode(siteDir);
  codes.set(siteDir, code);
  return code;
}

async function hashCode(siteDir: string): Promise<string | undefined> {
  const folders = await Promise.all(
    ['src/plugin', 'src/snippets'].map((folder) => filesUnder(siteDir, folder)),
  );
  if (folders.some((files) => files.length === 0)) return undefined;
  const files = [...folders.flat(), 'package-lock.json'];
  const hashes = await Promise.all(files.map((path) => fileHash(join(siteDir, path))));
  return sha256([process.version, ...hashes].join('\n'));
}

async function recall(file: string, code: string): Promise<void> {
  try {
    const read: { code: string; known: [string, Known][] } = deserialize(await readFile(file));
    if (read.code !== code) return;
    for (const [path, one] of read.known) {
      known.set(path, one);
      kept.add(one);
    }
  } catch {
    // A file that is not there, or not whole, is one of which nothing is known.
  }
}

async function keep(file: string, code: string): Promise<void> {
  const beside = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(beside, serialize({ code, known: [...known] }));
    await rename(beside, file);
    for (const one of known.values()) kept.add(one);
  } catch {
    // A folder that takes nothing costs the next reading time, and nothing else.
  }
}
