import { relative, resolve, sep } from 'node:path';
import type { Planned } from './plan.ts';

/** What of a plan the paths on a command line mean: files and folders, as seen from where the command was given. */
export function select(planned: readonly Planned[], words: readonly string[], siteDir: string): Planned[] {
  const idle = words.filter((word) => within(planned, [word], siteDir).length === 0);
  if (idle.length > 0) {
    const known = [...new Set(planned.map(({ subject }) => subject.path))].map((path) => `\n  ${path}`);
    throw new Error(`Nothing that runs is called ${idle.join(', ')}. What runs:${known.join('')}`);
  }
  return within(planned, words, siteDir);
}

/** The same, where a path may mean nothing of this plan. */
export function within(planned: readonly Planned[], words: readonly string[], siteDir: string): Planned[] {
  if (words.length === 0) return [...planned];
  // npm changes to the site's root and keeps here where it was called.
  const from = process.env.INIT_CWD ?? process.cwd();
  const paths = words.map((word) => relative(siteDir, resolve(from, word)).split(sep).join('/'));
  return planned.filter(({ subject }) => paths.some((path) => isWithin(subject.path, path)));
}

function isWithin(path: string, wanted: string): boolean {
  return wanted === '' || path === wanted || path.startsWith(`${wanted}/`);
}
