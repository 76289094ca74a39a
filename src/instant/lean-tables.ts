import type { LoaderContext } from '@rspack/core';

interface Versions {
  version?: { docs?: object };
  'docusaurus-plugin-content-docs'?: Record<string, { versions: { docs: unknown[] }[] }>;
}

/**
 * Takes out of the tables that Docusaurus generates what no page of this site reads in a browser, since every page
 * carries them: titles and descriptions, which cards of pages would show, addresses, which a menu of versions would
 * follow, and the files behind the chunks, which only a server that renders asks for. What all pages share comes with
 * the application instead of in chunks of a few bytes, each of which is a request.
 */
export default function leanTables(this: Pick<LoaderContext, 'resourcePath'>, table: string): string {
  if (this.resourcePath.endsWith('.js')) {
    return table
      .replace(/, "[^"\n]*", require\.resolveWeak\("[^"\n]*"\)\]/g, ']')
      .replace(/webpackChunkName: "\w+"(?= \*\/ "@(?:theme|generated)\/)/g, 'webpackMode: "eager"');
  }
  const tables: Versions | null = JSON.parse(table);
  if (tables?.version?.docs) tables.version.docs = {};
  for (const { versions } of Object.values(tables?.['docusaurus-plugin-content-docs'] ?? {})) {
    for (const version of versions) version.docs = [];
  }
  return JSON.stringify(tables);
}
