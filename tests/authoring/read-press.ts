import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { authoringPath, type Press, type Snapshot } from '../../src/authoring/messages.ts';
import { pagePaths } from '../../src/plugin/tree.ts';

const most = 4096;
const body = z.strictObject({ path: z.string().min(1) });

/** What a request asks to be done; undefined where that cannot be done: only what has run can be accepted. */
export async function readPress(
  asked: IncomingMessage,
  address: string,
  { runs }: Snapshot,
): Promise<Press | undefined> {
  const deed = (['accept', 'verify'] as const).find((name) => address === `${authoringPath}/${name}`);
  const { path } = body.parse(JSON.parse(await textOf(asked, most)));
  if (!deed) return undefined;
  if (deed === 'accept' && !Object.hasOwn(runs, path)) return undefined;
  if (deed === 'verify' && !(await pagePaths(process.cwd())).includes(path)) return undefined;
  return { deed, path };
}

/** The body of a request, as long as it may be. */
export async function textOf(asked: IncomingMessage, most: number): Promise<string> {
  let text = '';
  for await (const chunk of asked.setEncoding('utf8')) {
    text += chunk;
    if (text.length > most) throw new Error('The request is too long.');
  }
  return text;
}
