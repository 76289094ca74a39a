import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** Bundles code for browsers into one file. */
export async function bundle(siteDir: string, options: BuildOptions): Promise<Uint8Array> {
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
  const [file] = outputFiles;
  if (!file) throw new Error(`Nothing was bundled of ${String(options.entryPoints)}.`);
  return file.contents;
}

/** The code that the worker of an engine starts from. */
export function bundleWorker(siteDir: string, engine: string): Promise<Uint8Array> {
  return bundle(siteDir, { entryPoints: [join(siteDir, `src/live/worker/${engine}.ts`)], format: 'iife' });
}
