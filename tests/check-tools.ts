import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type Checked, fromAnnotations, fromTypes, orWhole } from './check-faults.ts';

/** What TypeScript keeps, so that it looks only at what changed. */
const buildInfo = '.cache/types.tsbuildinfo';

/** Lint and format; with `fix`, what can be mended is mended. For machines it prints nothing. */
export async function runBiome(fix: boolean, machine: boolean): Promise<Checked> {
  const words = ['check', ...(fix ? ['--write'] : []), ...(machine ? ['--reporter=github'] : [])];
  const { passed, said } = await runTool('biome', words, machine);
  return { passed, faults: orWhole('lint', passed, fromAnnotations('lint', said), said) };
}

/** Types. For machines it prints nothing. */
export async function runTypes(machine: boolean): Promise<Checked> {
  const plain = machine ? ['--pretty', 'false'] : [];
  const words = ['--incremental', '--tsBuildInfoFile', buildInfo, ...plain];
  const { passed, said } = await runTool('tsc', words, machine);
  return { passed, faults: orWhole('type', passed, fromTypes(said), said) };
}

/** Runs a tool beside the checks; what it says to people is printed whole when it ends. */
async function runTool(
  command: string,
  args: string[],
  quiet: boolean,
): Promise<{ passed: boolean; said: string }> {
  const color = process.stdout.isTTY && !quiet ? { FORCE_COLOR: '1' } : {};
  const child = spawn(`node_modules/.bin/${command}`, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...color },
  });
  const [out, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  const said = `${out}${errors}`.trimEnd();
  if (said !== '' && !quiet) console.log(said);
  return { passed: status === 0, said };
}
