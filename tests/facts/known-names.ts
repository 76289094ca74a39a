import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder } from '../../src/plugin/files.ts';
import type { Clients } from '../snippets/clients.ts';
import { runTool } from '../stack/run-tool.ts';

/** What inline code may name. */
export interface KnownNames {
  /** Every name that is declared or used somewhere, in no order. */
  names: Set<string>;
  /** What can stand behind a name and a point, in either language, where that is known. */
  members: Map<string, Set<string>>;
}

type Members = Record<string, string[]>;

/** What the installed clients declare: neither their comments nor their docstrings count. */
export async function namesOfClients({ python, nodeModules }: Clients): Promise<KnownNames> {
  const folder = join(nodeModules, 'weaviate-client');
  const entry = pathToFileURL(join(folder, 'dist', 'node', 'esm', 'index.js')).href;
  // The client asks for the server's version beside all else; nobody waits for that here.
  const node = ['--unhandled-rejections=none', join(import.meta.dirname, 'typescript-members.ts'), entry];
  const [fromPython, fromNode] = await Promise.all([
    runTool(python, [join(import.meta.dirname, 'python-names.py')]),
    runTool(process.execPath, node),
  ]);
  const py: { names: string[]; members: Members } = JSON.parse(fromPython);
  const ts: Members = JSON.parse(fromNode);
  const members = new Map<string, Set<string>>();
  for (const [name, known] of [...Object.entries(py.members), ...Object.entries(ts)])
    members.set(name, new Set([...(members.get(name) ?? []), ...known]));
  return { names: new Set([...py.names, ...(await declaredIn(folder))]), members };
}

/** The names in a package's files of declarations, whose comments are no names. */
async function declaredIn(folder: string): Promise<string[]> {
  const files = (await filesUnder(folder, '')).filter((file) => file.endsWith('.d.ts'));
  if (files.length === 0) throw new Error(`${folder} holds no client.`);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.flatMap((text) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return Array.from(code.matchAll(/\b[A-Za-z_]\w*\b/g), ([name]) => name);
  });
}
