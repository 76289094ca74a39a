import { kinds, type Mutant, type Stage } from './mutant.ts';
import { sampleOf } from './sample.ts';

/** How many mutants of a stage fit into half an hour on two cores, together with those of the others. */
const room: Readonly<Record<Stage, number>> = {
  recording: 530,
  page: 120,
  evidence: 80,
  build: 40,
  stack: 12,
  site: 20,
  tests: 66,
};

/** What a full run tries: every kind and every file in turn, until a stage has no room left, and every source. */
export function fullSet(mutants: readonly Mutant[], seed: number): Mutant[] {
  const stages = Object.keys(room) as Stage[];
  return stages.flatMap((stage) => {
    const own = mutants.filter(({ kind }) => kinds[kind] === stage);
    const sample = sampleOf(own, room[stage], seed);
    return stage === 'recording' ? [...sample, ...ofFilesWithout(sample, own, seed)] : sample;
  });
}

/** A mutant of each file that the sample left out. */
function ofFilesWithout(sample: readonly Mutant[], all: readonly Mutant[], seed: number): Mutant[] {
  const tried = new Set(sample.map(({ path }) => path));
  const others = Map.groupBy(
    all.filter(({ path }) => !tried.has(path)),
    ({ path }) => path,
  );
  return [...others.values()].flatMap((own) => sampleOf(own, 1, seed));
}
