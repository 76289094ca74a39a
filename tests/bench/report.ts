import { timeLine } from '../time-line.ts';
import type { Figure } from './measure.ts';

/** The figures of one part, and what it took to measure them. */
export interface Measured {
  name: string;
  milliseconds: number;
  figures: Figure[];
}

/** Measures a part, and how long that takes. */
export async function timed(name: string, measure: () => Promise<Figure[]>): Promise<Measured> {
  const began = performance.now();
  const figures = await measure();
  return { name, milliseconds: performance.now() - began, figures };
}

/** The figures as the table of the README, how many goals are missed, and how long each part took. */
export function reportOf(measured: readonly Measured[]): string {
  const figures = measured.flatMap((part) => part.figures);
  const missed = figures.filter(({ holds }) => !holds).length;
  return [
    '\n| figure | goal | measured |\n| --- | --- | --- |',
    ...figures.map(({ what, goal, measured }) => `| ${what} | ${goal} | ${measured} |`),
    missed === 0 ? '\nEvery goal is met.' : `\n${missed} of ${figures.length} goals are missed.`,
    timeLine(measured.map(({ name, milliseconds }) => [name, milliseconds])),
  ].join('\n');
}
