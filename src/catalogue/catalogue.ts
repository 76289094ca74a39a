import { blockProblems } from './blocks.ts';
import { checkProblems } from './checks.ts';
import type { Catalogue, Definition, Example } from './definition.ts';
import { markerProblems } from './markers.ts';
import { runProblems } from './runs.ts';

/** Every kind of problem, each with what its page is made from; the compiler wants one for each code. */
export const catalogue: Catalogue = { ...markerProblems, ...blockProblems, ...runProblems, ...checkProblems };

/** The example of a problem as it is right: mended, or only recorded. */
export function mended({ mistake, corrected }: Definition): Example {
  const { recorded: _, ...whole } = mistake;
  return corrected ?? whole;
}
