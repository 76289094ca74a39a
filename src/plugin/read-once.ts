import { fingerprintFiles } from './fingerprints.ts';
import { readTree, type Tree } from './tree.ts';

/** The tree as one compilation sees it, and the files that decide its fingerprints. */
export interface Reading {
  tree: Tree;
  fingerprintFiles: string[];
}

const readings = new WeakMap<object, Promise<Reading>>();

/** Reads the tree once a compilation, however many blocks ask: a site has hundreds of them. */
export function readOnce(compilation: object, siteDir: string): Promise<Reading> {
  const known = readings.get(compilation);
  if (known) return known;
  const reading = read(siteDir);
  readings.set(compilation, reading);
  return reading;
}

async function read(siteDir: string): Promise<Reading> {
  const [tree, files] = await Promise.all([readTree(siteDir), fingerprintFiles(siteDir)]);
  return { tree, fingerprintFiles: files };
}
