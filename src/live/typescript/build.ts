import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, bundleWorker } from '../worker/bundle.ts';
import { writeEngineFolder } from '../worker/engine-folder.ts';

/**
 * Builds the engine of TypeScript into a folder: the worker, and the published client for browsers, in which a few files
 * stand in for what only Node has.
 */
export async function buildTypeScriptEngine(siteDir: string, folder: string): Promise<void> {
  const [worker, client] = await Promise.all([bundleWorker(siteDir, 'typescript'), bundleClient(siteDir)]);
  await writeEngineFolder(folder, { 'worker.js': worker, 'weaviate-client.js': client });
}

async function bundleClient(siteDir: string): Promise<Uint8Array> {
  const own = (name: string) => join(siteDir, 'src/live/typescript/client', name);
  const description = join(siteDir, 'node_modules/weaviate-client/package.json');
  const { version } = JSON.parse(await readFile(description, 'utf8'));
  return bundle(siteDir, {
    entryPoints: [own('index.ts')],
    format: 'esm',
    inject: [own('globals.ts')],
    define: { CLIENT_VERSION: JSON.stringify(version) },
    alias: {
      'nice-grpc': own('nice-grpc.ts'),
      http: own('http.ts'),
      https: own('http.ts'),
      fs: own('fs.ts'),
    },
  });
}
