import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cached, cached, findCached } from './cached.ts';
import { descriptionPath } from './description.ts';
import type { Log } from './log.ts';
import { Progress } from './progress.ts';
import { runTool } from './run-tool.ts';

const folder = join(import.meta.dirname, 'server');
const binary = 'weaviate-server';
const mainPackage = 'github.com/weaviate/weaviate/cmd/weaviate-server';
const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w'];

/** How long the build takes; the README says the same. */
export const buildTime = 'about 6 min on two cores';

/** The path of the Weaviate server of this version; builds it with Go if this machine has not built it yet. */
export async function serverBinary(version: string, log: Log, signal?: AbortSignal): Promise<string> {
  const make = (target: string) => build(version, target, log, signal);
  return join(await cached({ ...(await identity(version)), what: `Weaviate ${version}`, make }, log), binary);
}

/** The same where it is built already. */
export async function builtServer(version: string): Promise<string | undefined> {
  const folder = await findCached(await identity(version));
  return folder && join(folder, binary);
}

async function identity(version: string): Promise<Pick<Cached, 'name' | 'needs'>> {
  const module = await readFile(join(folder, 'go.mod'), 'utf8');
  const sums = await readFile(join(folder, 'go.sum'), 'utf8');
  checkVersion(version, module);
  const content = createHash('sha256')
    .update([module, sums, ...flags].join('\0'))
    .digest('hex')
    .slice(0, 12);
  return { name: `weaviate-${version}-${process.platform}-${process.arch}-${content}`, needs: binary };
}

/** Fails where the description's image and the Go module name different servers. */
export function checkVersion(version: string, module: string): void {
  const pinned = /^\s*(?:require )?github\.com\/weaviate\/weaviate v(\S+)/m.exec(module)?.[1];
  if (pinned === version) return;
  throw new Error(
    `${descriptionPath} names Weaviate ${version}, but tests/stack/server/go.mod builds ${pinned ?? 'none'}. ` +
      `In tests/stack/server, run: go get -tool ${mainPackage}@v${version} && go mod tidy`,
  );
}

async function build(version: string, target: string, log: Log, signal?: AbortSignal): Promise<void> {
  const env = {
    ...process.env,
    CGO_ENABLED: '0',
    GOFLAGS: '-mod=readonly',
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
  };
  const what = `Building Weaviate ${version}`;
  log(`${what} with Go, once: ${buildTime}.`);
  const total = await countPackages(what, env, log, signal);
  const compiling = new Progress(what, log);
  let done = 0;
  const output = join(target, binary);
  await runTool('go', ['build', '-v', ...flags, '-o', output, mainPackage], {
    cwd: folder,
    env,
    signal,
    // Go names every package that it compiles, and those only.
    onError: () => compiling.update(Math.min(++done, total), total, 'packages compiled'),
  });
  log(`Built Weaviate ${version}.`);
}

/** Downloads the modules of all packages, as listing them needs their sources, and counts the packages. */
async function countPackages(
  what: string,
  env: NodeJS.ProcessEnv,
  log: Log,
  signal?: AbortSignal,
): Promise<number> {
  const modules = (await readFile(join(folder, 'go.mod'), 'utf8')).match(/^\t\S+ v\S+/gm)?.length ?? 0;
  const downloading = new Progress(what, log);
  let done = 0;
  const listed = await runTool('go', ['list', '-deps', mainPackage], {
    cwd: folder,
    env,
    signal,
    onError: (line) => {
      if (line.startsWith('go: downloading'))
        downloading.update(Math.min(++done, modules), modules, 'modules downloaded');
    },
  });
  return listed.trim().split('\n').length;
}
