import { checkPublishable } from './check-ports.ts';
import { dockerList } from './docker.ts';
import { diskFull, isFull } from './docker-faults.ts';
import { findEngine } from './engine.ts';
import { arePresent } from './images.ts';
import type { Project } from './open-project.ts';
import { NotUp, sentence } from './supervise-project.ts';

/** Turns what compose and the containers said into the sentence that helps. */
export async function whyNotUp(error: unknown, project: Project): Promise<unknown> {
  if (!(error instanceof NotUp)) return error;
  const said = error.ailing.flatMap(({ how, lastLines }) => [how, ...lastLines]);
  const all = [...error.lines, ...said].join('\n');
  if (isFull(all)) return new Error(await diskFull(project.env), { cause: error });
  const taken = /port is already allocated|address already in use/.test(all) && (await takenPort(project));
  if (taken) return taken;
  const [worst] = error.ailing;
  if (worst) return new Error(sentence(worst), { cause: error });
  const engine = await findEngine(project.env);
  if (!engine.answers) return new Error(`The containers are out of reach: ${engine.why}.`, { cause: error });
  const missing = await missingImage(project);
  const last = error.lines.at(-1)?.trim();
  return missing
    ? new Error(`The image ${missing} is not here and cannot be pulled. Docker says: ${last}`)
    : error;
}

async function takenPort({ env, ports }: Project): Promise<unknown> {
  return checkPublishable(env, Object.values(ports)).then(
    () => undefined,
    (taken: unknown) => taken,
  );
}

async function missingImage({ env }: Project): Promise<string | undefined> {
  for (const name of await dockerList(env, ['compose', 'config', '--images'])) {
    if (!(await arePresent(env, [name]))) return name;
  }
  return undefined;
}
