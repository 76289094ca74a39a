import { createHash } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cached } from '../stack/cached.ts';
import type { Log } from '../stack/log.ts';
import { runTool } from '../stack/run-tool.ts';
import { prepareClients } from './clients.ts';

const clients = join(import.meta.dirname, 'clients');
const requirements = join(clients, 'py', 'requirements.txt');
const nodePackage = join(clients, 'ts', 'package.json');

/** Settings with which pip and npm install the pinned clients where no package registry can be reached. */
export async function preparePackages(log: Log, signal?: AbortSignal): Promise<NodeJS.ProcessEnv> {
  const hash = createHash('sha256');
  for (const file of [requirements, nodePackage]) hash.update(await readFile(file));
  const what = 'the packages of both clients';
  const name = `packages-${hash.digest('hex').slice(0, 12)}`;
  const { python } = await prepareClients(log, signal);
  const make = async (folder: string) => {
    log('Downloading the packages of both clients, once: about 15 s.');
    const pip = join(dirname(python), 'pip');
    const wheels = [
      'download',
      '--quiet',
      '--require-hashes',
      '-r',
      requirements,
      '-d',
      join(folder, 'wheels'),
    ];
    await runTool(pip, wheels, { signal });
    await copyFile(nodePackage, join(folder, 'package.json'));
    const install = [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--cache',
      join(folder, 'npm'),
    ];
    await runTool('npm', install, { cwd: folder, signal });
  };
  const folder = await cached({ what, name, needs: 'package.json', make }, log);
  return {
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: join(folder, 'wheels'),
    npm_config_offline: 'true',
    npm_config_cache: join(folder, 'npm'),
  };
}
