import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { EngineFile, EngineManifest } from '../manifest.ts';

/**
 * Builds the engine of TypeScript into a folder: the worker, and the published client for browsers, in which a few files
 * stand in for what only Node has.
 */
export async function buildTypeScriptEngine(siteDir: string, folder: string): Promise<void> {
  const source = join(siteDir, 'src/live');
  const own = (name: string) => join(source, 'typescript/client', name);
  const { version } = JSON.parse(
    await readFile(join(siteDir, 'node_modules/weaviate-client/package.json'), 'utf8'),
  );
  const parts: Record<string, BuildOptions> = {
    'worker.js': { entryPoints: [join(source, 'worker/typescript.ts')], format: 'iife' },
    'weaviate-client.js': {
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
    },
  };
  await mkdir(folder, { recursive: true });
  const files = Object.entries(parts).map(async ([name, options]): Promise<EngineFile> => {
    const { outputFiles = [] } = await build({
      ...options,
      absWorkingDir: siteDir,
      bundle: true,
      minify: true,
      // Errors and wrapped classes keep the names that readers know.
      keepNames: true,
      legalComments: 'none',
      platform: 'browser',
      target: 'es2022',
      write: false,
    });
    const bytes = outputFiles[0]?.contents ?? new Uint8Array();
    await writeFile(join(folder, name), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, address: name, bytes: bytes.byteLength, sha256 };
  });
  const manifest: EngineManifest = { files: await Promise.all(files) };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
