import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesUnder } from '../../src/plugin/files.ts';
import type { Clients } from '../snippets/clients.ts';

/** A word in a sentence that names something of a client: where, as it is written, and the names in it. */
export interface ClientName {
  path: string;
  line: number;
  written: string;
  names: string[];
}

/** The names in inline code that is a call, a member, or one name in snake_case or camelCase. */
export function clientNamesIn(path: string, line: number, written: string): ClientName[] {
  const called = /^(?:await )?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(\(.*\))?$/s.exec(written);
  const [, members = '', call = ''] = called ?? [];
  const isFile = call === '' && /\.(ya?ml|json|mdx?|py|ts|sh|env)$/.test(members);
  const isName = call !== '' || members.includes('.') || /^[a-z]\w*?[a-z0-9](_[a-z]|[A-Z])/.test(members);
  if (!called || isFile || !isName) return [];
  const options = Array.from(call.matchAll(/\b([A-Za-z_]\w*)\s*[=:(]/g), ([, name = '']) => name);
  return [{ path, line, written, names: [...members.split('.'), ...options] }];
}

/** Every name that stands in the installed clients, in the Python package or in the types of the TypeScript one. */
export async function namesOfClients({ python, nodeModules }: Clients): Promise<Set<string>> {
  const names = new Set<string>();
  const packages = join(dirname(dirname(python)), 'lib');
  for (const [folder, ending] of [
    [packages, /\/site-packages\/weaviate\/.*\.pyi?$/],
    [join(nodeModules, 'weaviate-client'), /\.d\.ts$/],
  ] as const) {
    const files = (await filesUnder(folder, '')).filter((file) => ending.test(`/${file}`));
    if (files.length === 0) throw new Error(`${folder} holds no client.`);
    for (const file of files) {
      const text = await readFile(join(folder, file), 'utf8');
      for (const [name] of text.matchAll(/\b[A-Za-z_]\w*\b/g)) names.add(name);
    }
  }
  return names;
}
