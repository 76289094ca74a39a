import { constants } from 'node:os';
import type { HalfName } from '../half.ts';
import { readable } from '../last-lines.ts';
import { runTool } from '../run-tool.ts';
import { type Docker, docker, dockerList } from './docker.ts';
import { type Ailing, projectLabel } from './project.ts';

const kept = 12;

interface State {
  Status: string;
  ExitCode: number;
  OOMKilled: boolean;
  Error: string;
  Health?: { Status: string; FailingStreak: number; Log: { Output: string }[] };
}

/** The containers of a project that have ended or never got healthy. */
export async function findAiling(env: Docker, project: string): Promise<Ailing[]> {
  const ids = await dockerList(env, [
    'ps',
    '--all',
    '--quiet',
    '--no-trunc',
    '--filter',
    projectLabel(project),
  ]);
  const found = await Promise.all(ids.map((id) => inspect(env, id)));
  return found.filter((ailing) => ailing !== undefined);
}

async function inspect(env: Docker, id: string): Promise<Ailing | undefined> {
  const [container] = JSON.parse(await docker(env, ['container', 'inspect', id]));
  const state: State = container.State;
  const how = describe(state);
  if (!how) return undefined;
  const half: HalfName = container.Config.Labels['com.docker.compose.service'];
  return { half, how, lastLines: await lastLines(env, id) };
}

/** What is wrong with a container, as the end of a sentence; nothing where nothing is. */
function describe({ Status, ExitCode, OOMKilled, Error: problem, Health }: State): string | undefined {
  if (Status === 'exited' || Status === 'dead') {
    if (OOMKilled) return 'ended: it was killed, because it used too much memory';
    return `ended (${problem || exitReason(ExitCode)})`;
  }
  if (Status === 'created' && problem) return `could not start (${problem})`;
  if (!Health || Health.Status === 'healthy') return undefined;
  if (Status !== 'running') return undefined;
  const said = Health.Log.at(-1)?.Output.trim().split('\n').at(-1) || 'the check printed nothing';
  return `does not get healthy: its health check failed ${Health.FailingStreak} times, the last time with: ${said}`;
}

/** An exit status for people; above 128 stands a signal. */
export function exitReason(status: number): string {
  const signal = Object.entries(constants.signals).find(([, number]) => number === status - 128)?.[0];
  return signal ? `killed by ${signal}` : `exit status ${status}`;
}

/** The last lines of a container, as people read them. */
export async function lastLines(env: Docker, id: string): Promise<string[]> {
  const lines: string[] = [];
  const onLine = (line: string) => lines.push(readable(line));
  await runTool('docker', ['logs', '--tail', String(kept), id], {
    env,
    onOutput: onLine,
    onError: onLine,
  }).catch(() => '');
  return lines.slice(-kept);
}
