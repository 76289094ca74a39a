/** The places of a ranked list at which a step above the mean step ends, and one below it follows. */
export function jumpsOf(values: readonly number[]): number[] {
  const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? Number.NaN)));
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  return steps.flatMap((step, index) => {
    const next = steps[index + 1] ?? Number.NaN;
    return step > mean && next < mean ? [index + 1] : [];
  });
}
