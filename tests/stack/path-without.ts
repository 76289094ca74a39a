import { readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.ts';

/** A PATH with the tools of the system but for some, and with stand-ins: the text of a shell script for each name. */
export async function pathWithout(tools: RegExp, standIns: Record<string, string> = {}): Promise<string> {
  const folder = await temporaryFolder();
  const names = (await readdir('/usr/bin')).filter((name) => !tools.test(name) && !(name in standIns));
  await Promise.all(names.map((name) => symlink(join('/usr/bin', name), join(folder, name))));
  for (const [name, script] of Object.entries(standIns))
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return folder;
}
