import { access } from 'node:fs/promises';
import { hostname } from 'node:os';
import { removeForgottenData } from '../data-folder.ts';
import type { Log } from '../log.ts';
import { type Docker, docker, dockerList } from './docker.ts';
import { findEngine } from './engine.ts';
import { projectLabel } from './project.ts';

/** The label of everything that a run of ours has started. */
export const runLabel = 'weaviate-model2vec-docs.run';

const kinds = [
  ['ps', '--all'],
  ['volume', 'ls'],
  ['network', 'ls'],
];
const attempts = 3;

/** Removes everything of a compose project; logs each retry, and gives a sentence about what is left, if something is. */
export async function takeDown(env: Docker, project: string, log: Log): Promise<string | undefined> {
  const everything = ['--volumes', '--remove-orphans', '--timeout', '3'];
  const down = ['compose', '--project-name', project, 'down', ...everything];
  let why = '';
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (attempt > 1) log(`Taking down ${project} again (attempt ${attempt} of ${attempts}). ${why}`);
    try {
      // Without a file, compose goes by the labels, which are there whatever the file has become.
      await docker({ ...env, COMPOSE_FILE: undefined }, down, { cwd: '/' });
      const left = await namesOf(env, projectLabel(project));
      if (left.length === 0) return undefined;
      why = `It could not remove ${left.join(', ')}.`;
    } catch (error) {
      const engine = await findEngine(env);
      why = engine.answers ? `${error instanceof Error ? error.message : error}` : `Now ${engine.why}.`;
    }
  }
  return `Something of the project ${project} may be left. ${why}`;
}

/** The containers, volumes and networks with a label. */
export async function namesOf(env: Docker, label: string): Promise<string[]> {
  const list = (kind: string[], name: string) => [...kind, '--filter', label, '--format', name];
  const names = ['container {{.Names}}', 'volume {{.Name}}', 'network {{.Name}}'];
  const found = await Promise.all(
    kinds.map((kind, index) => dockerList(env, list(kind, names[index] ?? ''))),
  );
  return found.flat();
}

/** Takes down the projects that a run on this machine has left when it was killed. */
export async function takeDownForgotten(env: Docker, log: Log): Promise<void> {
  // A run's folder is gone once nobody lives who would take its project down.
  await removeForgottenData();
  const format = `{{.Label "com.docker.compose.project"}} {{.Label "${runLabel}"}}`;
  const list = (kind: string[]) => [...kind, '--filter', `label=${runLabel}`, '--format', format];
  const found = await Promise.all(kinds.map((kind) => dockerList(env, list(kind))));
  for (const line of new Set(found.flat())) {
    const [project = '', run = ''] = line.split(' ');
    if (!(await isForgotten(run))) continue;
    log(`Taking down ${project}, left by a run that was killed.`);
    const why = await takeDown(env, project, log);
    if (why) log(why);
  }
}

async function isForgotten(run: string): Promise<boolean> {
  const prefix = `${hostname()}:`;
  if (!run.startsWith(prefix)) return false;
  return access(run.slice(prefix.length)).then(
    () => false,
    () => true,
  );
}
