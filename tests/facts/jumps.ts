/**
 * The places of a ranked list before which the auto limit stops, as `entities/autocut/autocut.go` of Weaviate has it:
 * where a step above the mean step ends and one below it follows, or the list, if its last two steps are above the mean.
 */
export function jumpsOf(values: readonly number[]): number[] {
  const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? Number.NaN)));
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  return steps.flatMap((step, index) => {
    const next = steps[index + 1];
    const ends = next === undefined ? step + (steps[index - 1] ?? Number.NaN) > 2 * mean : next < mean;
    return step > mean && ends ? [index + 1] : [];
  });
}
