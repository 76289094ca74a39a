import { readFile } from 'node:fs/promises';
import type { Tree } from '../../../src/plugin/tree.ts';
import { languageOf } from '../../../src/snippets/languages.ts';
import type { Clients } from '../../snippets/clients.ts';
import { type Client, clientOf } from './client-api.ts';
import { readClientApis } from './client-apis.ts';

/** What inline code may name, in each of the languages that a page can be about. */
export interface KnownNames {
  py: Client;
  ts: Client;
}

/** What the installed clients let their users name, and what the sources and the model call by names of their own. */
export async function knownNames({ sources }: Pick<Tree, 'sources'>, clients: Clients): Promise<KnownNames> {
  const { py, ts, server, errors } = await readClientApis(clients);
  const model = ['files/config.json', 'distilled.py'].map((file) =>
    readFile(`tests/stack/model/${file}`, 'utf8'),
  );
  const own = [...server, ...(await Promise.all(model)).flatMap(words)];
  const inSources = (other: 'py' | 'ts') =>
    sources.filter(({ path }) => languageOf(path)?.id !== other).flatMap(({ text }) => words(code(text)));
  return {
    py: clientOf('Python', py, [...own, ...inSources('ts')]),
    ts: clientOf('TypeScript', ts, [...own, ...errors, ...inSources('py')]),
  };
}

/** A source without the lines that only say something. */
function code(text: string): string {
  return text.replace(/^\s*(#|\/\/).*$/gm, '');
}

function words(text: string): string[] {
  return Array.from(text.matchAll(/\b[A-Za-z_]\w*\b/g), ([word]) => word);
}
