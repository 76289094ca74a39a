import { spawn } from 'node:child_process';

/** A figure of this project, what it may be at most, and what was measured. */
export interface Figure {
  what: string;
  goal: string;
  measured: string;
  holds: boolean;
}

/** The middle value; of an even number of values, the lower one of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/** A figure in seconds: the median, and the range that it was seen in. */
export function seconds(what: string, most: number, milliseconds: readonly number[]): Figure {
  const middle = median(milliseconds) / 1000;
  const [least, largest] = [Math.min(...milliseconds) / 1000, Math.max(...milliseconds) / 1000];
  const range =
    milliseconds.length > 1
      ? ` (${least.toFixed(1)} to ${largest.toFixed(1)} s, n=${milliseconds.length})`
      : '';
  return { what, goal: `≤ ${most} s`, measured: `${middle.toFixed(1)} s${range}`, holds: middle <= most };
}

/** How long a command takes from its start until it ends, or until it prints `until`; then it is asked to end. */
export async function time(
  command: string,
  args: string[],
  { until, env = process.env }: { until?: RegExp; env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  const began = performance.now();
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let reached: number | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
      if (reached !== undefined || !until?.test(printed)) return;
      reached = performance.now() - began;
      child.kill('SIGINT');
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (until ? reached === undefined : code !== 0)
    throw new Error(`${command} ${args.join(' ')} failed:\n${printed}`);
  return reached ?? performance.now() - began;
}
