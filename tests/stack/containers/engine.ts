import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { atLeast } from '../python.ts';
import type { Docker } from './docker.ts';

const run = promisify(execFile);
const oldest = '20.10';
const patience = 5_000;

/** An engine that answers, or why there is none, as the end of a sentence. */
export type Engine = { answers: true; version: string } | { answers: false; why: string };

interface Versions {
  Client?: { Version: string };
  Server?: { Version: string } | null;
}

/** Looks for the engine that `docker` reaches in this environment. */
export async function findEngine(env: Docker = process.env): Promise<Engine> {
  const { stdout, failure } = await ask(env);
  if (failure?.code === 'ENOENT') return no('Docker is not installed');
  if (failure?.killed) return no(`the Docker engine does not answer within ${patience / 1000} s`);
  const { Client: client, Server: server }: Versions = stdout.trim() ? JSON.parse(stdout) : {};
  if (server) return judge(server.Version);
  return no(reason(String(failure?.stderr ?? ''), client?.Version));
}

/** Fails with a sentence unless an engine answers that is new enough; gives its version. */
export async function requireEngine(env: Docker = process.env): Promise<string> {
  const engine = await findEngine(env);
  if (engine.answers) return engine.version;
  throw new Error(
    `Containers cannot be started: ${engine.why}. Without Docker, STACK=native starts the same stack.`,
  );
}

interface Failure {
  code?: string | number;
  killed?: boolean;
  stderr?: string;
}

async function ask(env: Docker): Promise<{ stdout: string; failure?: Failure }> {
  try {
    return await run('docker', ['version', '--format', '{{json .}}'], {
      env,
      timeout: patience,
      killSignal: 'SIGKILL',
    });
  } catch (error) {
    const failure = error as Failure & { stdout?: string };
    return { stdout: failure.stdout ?? '', failure };
  }
}

function judge(version: string): Engine {
  if (atLeast(version, oldest)) return { answers: true, version };
  return no(`Docker Engine ${version} is too old; ${oldest} or newer is needed`);
}

function reason(stderr: string, client?: string): string {
  const said = stderr.trim().split('\n').at(-1) ?? '';
  if (/permission denied/i.test(said)) {
    const { username } = userInfo();
    return `the user ${username} may not use the Docker engine (sudo usermod -aG docker ${username}, then log in again)`;
  }
  const supported = /client version (\S+) is too new.*version is (\S+)/is.exec(said);
  if (supported)
    return `the Docker engine is too old for docker ${client}: it speaks API ${supported[2]}, not ${supported[1]}`;
  return `the Docker engine is not running (${said.replace(/[.?\s]+$/, '') || 'it gave no reason'})`;
}

function no(why: string): Engine {
  return { answers: false, why };
}
