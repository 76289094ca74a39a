import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, findCached } from '../cached.ts';
import type { Log } from '../log.ts';
import { runTool } from '../run-tool.ts';

/** A file tree of this machine's own distribution, as an archive for `docker import`. */
export interface DebianBase {
  archive: string;
  /** The Python in it: `3.11`. */
  python: string;
}

const packages = ['python3', 'python-is-python3', 'busybox-static'];
const needs = 'root.tar';
const leftOut = ['apt/archives', 'debconf', 'ldconfig'].map((name) => `./var/cache/${name}/*`);
leftOut.push('./var/lib/apt/lists/*', './var/log/*', './dev/*');
leftOut.push(...['doc', 'info', 'locale', 'man'].map((name) => `./usr/share/${name}/*`));

/** What the base is made of, in short: another recipe or release has another name. */
export async function debianBaseName(): Promise<string> {
  const content = createHash('sha256')
    .update([...packages, ...leftOut].join('\0'))
    .digest('hex')
    .slice(0, 12);
  return `base-${(await release()) || 'unknown'}-${process.arch}-${content}`;
}

/** The base; makes it with debootstrap if this machine has not made it yet. */
export async function debianBase(log: Log, signal?: AbortSignal): Promise<DebianBase> {
  const make = (folder: string) => bootstrap(folder, log, signal);
  const name = await debianBaseName();
  const folder = await cached({ name, needs, what: 'the base of the inference image', make }, log);
  return { archive: join(folder, needs), python: await readFile(join(folder, 'python'), 'utf8') };
}

/** Why this machine cannot make a base, if it cannot. */
export async function whyNoBase(): Promise<string | undefined> {
  if (await findCached({ name: await debianBaseName(), needs })) return undefined;
  if (process.platform !== 'linux') return 'building them needs Linux';
  if (process.getuid?.() !== 0) return 'building them needs root';
  const found = await runTool('debootstrap', ['--version']).catch(() => undefined);
  return found === undefined
    ? 'building them needs debootstrap (Debian: apt-get install debootstrap)'
    : undefined;
}

async function bootstrap(folder: string, log: Log, signal?: AbortSignal): Promise<void> {
  const suite = await release();
  log(`Making the base of the inference image from ${suite}, once: about 1 min.`);
  const root = join(folder, 'root');
  const options = ['--variant=minbase', `--include=${packages.join(',')}`];
  const told = new Set<string>();
  // Its mounts are made in a namespace of its own, so none is left where it is cut off.
  await runTool('unshare', ['--mount', 'debootstrap', ...options, suite, root, await mirror(suite)], {
    signal,
    onOutput: (line) => {
      const stage = /^I: (Retrieving|Extracting|Unpacking|Configuring) /.exec(line)?.[1];
      if (!stage || told.has(stage)) return;
      told.add(stage);
      log(`Making the base: ${stage.toLowerCase()} packages`);
    },
  });
  const python = (await readdir(join(root, 'usr', 'lib'))).find((name) => /^python3\.\d+$/.test(name)) ?? '';
  await writeFile(join(folder, 'python'), python.replace('python', ''));
  const excluded = leftOut.map((pattern) => `--exclude=${pattern}`);
  await runTool('tar', ['--numeric-owner', ...excluded, '-C', root, '-cf', join(folder, needs), '.'], {
    signal,
  });
  await rm(root, { recursive: true });
}

/** The code name of this machine's distribution, `bookworm`; an empty text where there is none. */
async function release(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^VERSION_CODENAME=(\S+)$/m.exec(text)?.[1] ?? '';
}

/** Where this machine gets its own packages from. */
async function mirror(suite: string): Promise<string> {
  const filters = ['Created-By: Packages', `Codename: ${suite}`, 'Component: main'];
  const listed = await runTool('apt-get', ['indextargets', '--format', '$(REPO_URI)', ...filters]);
  const [address] = listed.split('\n').filter((line) => /^https?:/.test(line));
  if (address) return address;
  throw new Error(
    `apt knows no http address for ${suite} main, which debootstrap needs. Add one to its sources.`,
  );
}
