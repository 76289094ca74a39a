import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BuildCost, buildCost } from './build-cost.ts';

/** Builds of one site, without any cache and with that of the build before. */
export interface Builds {
  cold: BuildCost;
  warm: BuildCost;
}

/** What the builds of the three ways to have our pages take, on this machine and one after the other. */
export async function measureBuilds(stock: string, tools: string): Promise<Record<string, Builds>> {
  const docusaurus = resolve('node_modules/.bin/docusaurus');
  const inStock = (faster: boolean) =>
    twice(stock, [docusaurus, 'build'], { FASTER: `${faster}`, TOOLS: tools });
  return {
    webpack: await inStock(false),
    rspack: await inStock(true),
    // As `npm run build` starts it.
    ours: await twice(process.cwd(), [process.execPath, '-r', './tests/preload.cjs', docusaurus, 'build']),
  };
}

async function twice(folder: string, command: string[], env?: NodeJS.ProcessEnv): Promise<Builds> {
  for (const made of ['node_modules/.cache', '.docusaurus', 'build'])
    await rm(join(folder, made), { recursive: true, force: true });
  const cold = await buildCost(command, folder, env);
  return { cold, warm: await buildCost(command, folder, env) };
}
