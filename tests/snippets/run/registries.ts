import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256 } from '../../../src/snippets/fingerprint.ts';
import { cached, findCached } from '../../stack/cached.ts';
import type { Log } from '../../stack/log.ts';
import { defaultLimits, type Ending, runChild } from './child.ts';
import { shellCommand, shellSettings } from './command.ts';
import { inEmptyFolder } from './folder.ts';
import type { Subject } from './subject.ts';

/** What npm tells scripts of the project that it runs; an npm in another folder must not take it as its own. */
const ofThisProject = /^(npm_(package|lifecycle|command|config_(local_)?prefix)|INIT_CWD$)/;

/** Whether a source installs packages, so that it needs their registries: a shell source named `install`. */
export function needsRegistries({ kind, language, path }: Subject): boolean {
  return kind === 'source' && language === 'sh' && /^install\b/.test(basename(path));
}

/** Runs a source that installs packages where the registries are reachable, once; how it ended is kept in the cache. */
export async function runWithRegistries(subject: Subject, log: Log, signal?: AbortSignal): Promise<void> {
  const kept = await placeOf(subject);
  if (await findCached(kept)) return;
  log(`Running ${subject.path} with the package registries, once: about 30 s.`);
  const ending = await install(subject, signal);
  if (ending.code !== 0) {
    const words = ending.stderr.trim().split('\n').slice(-8).join('\n  ');
    throw new Error(`${subject.path} failed. Mend it, or reach the package registries.\n  ${words}`);
  }
  const make = (folder: string) => writeFile(join(folder, kept.needs), JSON.stringify(ending));
  await cached({ ...kept, what: `the run of ${subject.path}`, make }, log);
}

/** How the source ended when it ran with the registries. */
export async function endingWithRegistries(subject: Subject): Promise<Ending> {
  const kept = await placeOf(subject);
  const folder = await findCached(kept);
  if (!folder) throw new Error(`${subject.path} has not run yet where the package registries are reachable.`);
  return JSON.parse(await readFile(join(folder, kept.needs), 'utf8'));
}

/** A run is that of these bytes by this runner; everything that they install is pinned. */
async function placeOf({ text }: Subject): Promise<{ name: string; needs: string }> {
  const told = await readFile(shellSettings.BASH_ENV, 'utf8');
  const hash = await sha256(`${text}\0${told}`);
  return { name: `install-${hash.slice(0, 12)}`, needs: 'ending.json' };
}

async function install({ file, text }: Subject, signal = new AbortController().signal): Promise<Ending> {
  return inEmptyFolder(async (folder) => {
    await writeFile(join(folder, file), text);
    const [command, ...args] = shellCommand;
    // The person's own settings say where the registries are; what the tools report is not what a reader waits for.
    const env = {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofThisProject.test(name))),
      ...shellSettings,
      PIP_QUIET: '2',
      PIP_DISABLE_PIP_VERSION_CHECK: '1',
      npm_config_loglevel: 'silent',
      npm_config_audit: 'false',
      npm_config_fund: 'false',
    };
    const limits = { ...defaultLimits, milliseconds: 300_000 };
    return runChild({ command, args: [...args, join(folder, file)], cwd: folder, env, limits, signal });
  });
}
