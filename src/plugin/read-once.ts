import type { Root } from 'mdast';
import { fingerprintFiles } from './fingerprints.ts';
import { parseMdx } from './syntax.ts';
import { readTree, type Tree } from './tree.ts';

/** The tree as one compilation sees it, and the files that decide its fingerprints. */
export interface Reading {
  tree: Tree;
  fingerprintFiles: string[];
  /** Parses a page's text, once. */
  parse(text: string): Root;
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
  const parsed = new Map<string, Root>();
  const parse = (text: string): Root => {
    const root = parsed.get(text) ?? parseMdx(text);
    parsed.set(text, root);
    return root;
  };
  return { tree, fingerprintFiles: files, parse };
}
