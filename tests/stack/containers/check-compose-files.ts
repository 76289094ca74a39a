import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { type Docker, docker } from './docker.ts';

/** Fails with `file:line:column` and what is wrong there, unless compose understands the files together. */
export async function checkComposeFiles(env: Docker, paths: string[]): Promise<void> {
  const files = await Promise.all(paths.map(read));
  for (const { path, lines, document } of files) {
    const problem = document.errors[0];
    if (!problem) continue;
    const what = problem.message.split(' at line ')[0]?.trim();
    throw new Error(
      `${place(path, lines, problem.pos[0])}: ${what}. The stack cannot be started before that is repaired.`,
    );
  }
  try {
    await docker(env, ['compose', 'config', '--quiet']);
  } catch (error) {
    const said =
      String(error instanceof Error ? error.message : error)
        .split('\n')
        .at(-1)
        ?.trim() ?? '';
    const what = said.replace(/^validating [^:]*: /, '');
    throw new Error(
      `${whereNamed(files, said)}: ${what}. The stack cannot be started before that is repaired.`,
    );
  }
}

interface ComposeFile {
  path: string;
  lines: LineCounter;
  document: Document;
}

async function read(path: string): Promise<ComposeFile> {
  const lines = new LineCounter();
  return { path, lines, document: parseDocument(await readFile(path, 'utf8'), { lineCounter: lines }) };
}

/** The place of what compose names by a path of keys, `services.weaviate.ports`; else the file alone. */
function whereNamed(files: ComposeFile[], said: string): string {
  const file = files.find(({ path }) => said.includes(path)) ?? files[0];
  if (!file) return 'docker-compose.yml';
  const { path, lines, document } = file;
  const keys = /\b(services|volumes|networks)(\.[\w-]+)*/.exec(said)?.[0].split('.');
  const service = /^service "([^"]+)"/.exec(said)?.[1];
  const extra = /additional properties '([^']+)'/.exec(said)?.[1];
  const named = keys ?? (service ? ['services', service] : []);
  const node = document.getIn([...named, ...(extra ? [extra] : [])], true);
  return isNode(node) && node.range ? place(path, lines, node.range[0]) : shown(path);
}

function place(path: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${shown(path)}:${line}:${col}`;
}

function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
