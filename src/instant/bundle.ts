import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Compiler, rspack, type Stats } from '@rspack/core';

/** The script of `page/main.ts` with all that it imports, small enough to stand in every page. */
export async function bundlePageScript(siteDir: string, cacheDir: string): Promise<string> {
  const compiler = rspack({
    mode: 'production',
    context: siteDir,
    entry: './src/instant/page/main.ts',
    output: { path: join(cacheDir, 'page-script'), filename: 'main.js', iife: true },
    target: ['web', 'es2022'],
    devtool: false,
    optimization: { runtimeChunk: false },
    performance: false,
    experiments: { rspackFuture: { bundlerInfo: { force: false } } },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'builtin:swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      ],
    },
  });
  const stats = await run(compiler);
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return (await readFile(join(cacheDir, 'page-script', 'main.js'), 'utf8')).trim();
}

function run(compiler: Compiler): Promise<Stats> {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => (stats ? resolve(stats) : reject(error)));
    });
  });
}
