import { checkPublishable } from './check-ports.ts';
import { diskFull, isFull } from './docker-faults.ts';
import type { Project } from './open-project.ts';
import { NotUp, sentence } from './supervise-project.ts';

/** Turns what compose and the containers said into the sentence that helps. */
export async function whyNotUp(error: unknown, { env, ports }: Project): Promise<unknown> {
  if (!(error instanceof NotUp)) return error;
  const said = [...error.lines, ...error.ailing.flatMap(({ how, lastLines }) => [how, ...lastLines])].join(
    '\n',
  );
  if (isFull(said)) return new Error(await diskFull(env), { cause: error });
  if (/port is already allocated|address already in use/.test(said)) {
    const taken = await checkPublishable(env, Object.values(ports)).then(
      () => undefined,
      (problem: unknown) => problem,
    );
    if (taken) return taken;
  }
  const image =
    /(?:No such image:|pull access denied for|manifest for|failed to resolve reference) "?([^\s",]+)/i.exec(
      said,
    )?.[1];
  if (image)
    return new Error(`The image ${image} is not here and cannot be pulled: ${error.lines.at(-1)?.trim()}`);
  const [worst] = error.ailing;
  return worst ? new Error(sentence(worst), { cause: error }) : error;
}
