import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cached } from '../stack/cached.ts';
import { findGo } from '../stack/go.ts';
import type { Log } from '../stack/log.ts';
import { pythonEnvironment } from '../stack/python-environment.ts';
import { runTool } from '../stack/run-tool.ts';

/** The paths of what finds faults in workflows. */
export interface Linters {
  actionlint: string;
  zizmor: string;
}

const folder = join(import.meta.dirname, 'actionlint');
const mainPackage = 'github.com/rhysd/actionlint/cmd/actionlint';

/** Makes both linters at their pinned versions where this user's cache does not have them. */
export async function prepareLinters(log: Log, signal?: AbortSignal): Promise<Linters> {
  const requirements = join(import.meta.dirname, 'requirements.txt');
  const python = await pythonEnvironment({ name: 'zizmor', what: 'zizmor', requirements }, log, signal);
  return { actionlint: await actionlint(log, signal), zizmor: join(dirname(python), 'zizmor') };
}

async function actionlint(log: Log, signal?: AbortSignal): Promise<string> {
  const module = await readFile(join(folder, 'go.mod'), 'utf8');
  const sums = await readFile(join(folder, 'go.sum'), 'utf8');
  const version = /rhysd\/actionlint v(\S+)/.exec(module)?.[1] ?? 'unknown';
  const content = createHash('sha256').update(`${module}\0${sums}`).digest('hex').slice(0, 12);
  const what = `actionlint ${version}`;
  const made = await cached(
    {
      what,
      name: `actionlint-${version}-${process.platform}-${process.arch}-${content}`,
      needs: 'actionlint',
      make: (target) => build(what, target, log, signal),
    },
    log,
  );
  return join(made, 'actionlint');
}

async function build(what: string, target: string, log: Log, signal?: AbortSignal): Promise<void> {
  if (!(await findGo())) throw new Error(`${what} is built with Go. Get Go from https://go.dev/dl/.`);
  log(`Building ${what} with Go, once: about 15 s.`);
  const env = {
    ...process.env,
    CGO_ENABLED: '0',
    GOFLAGS: '-mod=readonly',
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
  };
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w'];
  await runTool('go', ['build', ...flags, '-o', join(target, 'actionlint'), mainPackage], {
    cwd: folder,
    env,
    signal,
  });
}
