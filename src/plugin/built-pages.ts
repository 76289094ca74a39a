import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PluginRouteConfig, RouteConfig } from '@docusaurus/types';
import { filesUnder } from './files.ts';
import { renderedBlocks } from './rendered.ts';
import type { BuiltPage } from './unproven.ts';
import { withoutBase } from './without-base.ts';

/** What a build has written, where, and for which path of a server. */
export interface Built {
  outDir: string;
  routes: readonly PluginRouteConfig[];
  /** Where the site is served, with a slash at both ends. */
  baseUrl: string;
}

/** Every page that a build wrote, with the blocks in its HTML, whatever made them. */
export async function readBuiltPages(
  { outDir, routes, baseUrl }: Built,
  texts: ReadonlyMap<string, string>,
): Promise<BuiltPage[]> {
  const sources = new Map(
    routes.flatMap(sourcesOf).map(([address, file]) => [withoutBase(address, baseUrl), file]),
  );
  const files = (await filesUnder(outDir, '')).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => {
      const address = `/${file.replace(/(^|\/)index\.html$|\.html$/, '')}`;
      const path = sources.get(address) ?? file;
      return {
        path,
        text: texts.get(path) ?? '',
        blocks: renderedBlocks(await readFile(join(outDir, file), 'utf8')),
      };
    }),
  );
}

function sourcesOf({ path, metadata, routes = [] }: RouteConfig): [address: string, file: string][] {
  const own = metadata?.sourceFilePath;
  return [...(own ? [[path, own] as [string, string]] : []), ...routes.flatMap(sourcesOf)];
}
