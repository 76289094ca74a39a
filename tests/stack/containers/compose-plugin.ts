import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, findCached } from '../cached.ts';
import { findGo } from '../go.ts';
import type { Log } from '../log.ts';
import { Progress } from '../progress.ts';
import { atLeast } from '../python.ts';
import { runTool } from '../run-tool.ts';
import type { Docker } from './docker.ts';

const folder = join(import.meta.dirname, 'plugin');
const mainPackage = 'github.com/docker/compose/v2/cmd';
/** The oldest `docker compose` that does what the stack needs. */
export const oldestCompose = '2.20';
const plugin = join('cli-plugins', 'docker-compose');

/** The given environment with a `docker compose` that is new enough: the machine's own, else one that is built once. */
export async function withCompose(env: Docker, log: Log, signal?: AbortSignal): Promise<Docker> {
  const own = await composeVersion(env);
  if (own && atLeast(own, oldestCompose)) return env;
  const { module, name } = await identity();
  const version = pinnedVersion(module);
  const make = (target: string) => build(version, own, target, log, signal);
  const config = await cached({ name, needs: plugin, what: `docker compose ${version}`, make }, log);
  // Another configuration folder hides the context that the user has chosen, so its engine is named.
  return { ...env, DOCKER_CONFIG: config, DOCKER_HOST: await engineAddress(env) };
}

/** The command of a `docker compose` that is here already and new enough; undefined where it would have to be built. */
export async function presentCompose(): Promise<readonly string[] | undefined> {
  const built = await findCached({ name: (await identity()).name, needs: plugin });
  if (built) return [join(built, plugin)];
  const own = await composeVersion(process.env);
  return own && atLeast(own, oldestCompose) ? ['docker', 'compose'] : undefined;
}

/** The version of the `docker compose` that this environment has. */
export async function composeVersion(env: Docker): Promise<string | undefined> {
  try {
    return (await runTool('docker', ['compose', 'version', '--short'], { env })).trim().replace(/^v/, '');
  } catch {
    return undefined;
  }
}

async function engineAddress(env: Docker): Promise<string> {
  if (env.DOCKER_HOST) return env.DOCKER_HOST;
  return (
    await runTool('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], { env })
  ).trim();
}

async function identity(): Promise<{ module: string; name: string }> {
  const module = await readFile(join(folder, 'go.mod'), 'utf8');
  const sums = await readFile(join(folder, 'go.sum'), 'utf8');
  const content = createHash('sha256').update(`${module}\0${sums}`).digest('hex').slice(0, 12);
  return {
    module,
    name: `docker-compose-${pinnedVersion(module)}-${process.platform}-${process.arch}-${content}`,
  };
}

function pinnedVersion(module: string): string {
  return /github\.com\/docker\/compose\/v2 v(\S+)/.exec(module)?.[1] ?? 'unknown';
}

async function build(
  version: string,
  own: string | undefined,
  target: string,
  log: Log,
  signal?: AbortSignal,
): Promise<void> {
  const found = own
    ? `The compose plugin here is ${own}, and ${oldestCompose} is needed`
    : 'Docker has no compose plugin here';
  if (!(await findGo()))
    throw new Error(`${found}. Get it from https://docs.docker.com/compose/install/, or install Go.`);
  const what = `Building docker compose ${version}`;
  log(`${found}. ${what} with Go, once: about 3 min on two cores.`);
  await mkdir(join(target, 'cli-plugins'));
  const run = {
    cwd: folder,
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly', GOTOOLCHAIN: 'local', GOWORK: 'off' },
    signal,
  };
  const total = (await runTool('go', ['list', '-deps', mainPackage], run)).split('\n').length;
  const compiling = new Progress(what, log);
  let done = 0;
  const linking = `-ldflags=-s -w -X github.com/docker/compose/v2/internal.Version=v${version}`;
  await runTool(
    'go',
    ['build', '-v', '-trimpath', '-buildvcs=false', linking, '-o', join(target, plugin), mainPackage],
    {
      ...run,
      // Go names every package that it compiles, and those only.
      onError: () => compiling.update(Math.min(++done, total), total, 'packages compiled'),
    },
  );
  log(`Built docker compose ${version}.`);
}
