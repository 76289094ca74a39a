import { createHash } from 'node:crypto';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from '../../stack/cached.ts';
import type { Log } from '../../stack/log.ts';
import { runTool } from '../../stack/run-tool.ts';

const folder = join(import.meta.dirname, 'tools');
const files = ['package.json', 'package-lock.json'];

/** The node_modules folder with what the other two sites are built with; it is installed once into the user's cache. */
export async function prepareTools(log: Log): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(join(folder, file)));
  const made = await cached(
    {
      what: 'Starlight and raw-loader',
      name: `side-by-side-${hash.digest('hex').slice(0, 12)}`,
      needs: join('node_modules', 'astro', 'package.json'),
      make: async (into) => {
        log('Installing Starlight and raw-loader, once: about 20 s.');
        for (const file of files) await cp(join(folder, file), join(into, file));
        const words = ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
        await runTool('npm', words, { cwd: into });
      },
    },
    log,
  );
  return join(made, 'node_modules');
}
