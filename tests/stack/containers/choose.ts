import { forcedKind, type StackKind } from '../kind.ts';
import { atLeast } from '../python.ts';
import { composeVersion, oldestCompose } from './compose-plugin.ts';
import type { Docker } from './docker.ts';
import { findEngine } from './engine.ts';
import { findImages } from './images.ts';

/** A choice with its reason, as one line for people. */
export interface Choice {
  kind: StackKind;
  line: string;
}

/** Takes what STACK says, else containers where they can be had at once, else processes. */
export async function chooseStack(env: Docker = process.env): Promise<Choice> {
  const forced = forcedKind(env);
  if (forced) return { kind: forced, line: `Starting ${names[forced]}, because STACK=${forced} says so.` };
  const engine = await findEngine(env);
  if (!engine.answers) return native(engine.why);
  const compose = await composeVersion(env);
  if (!compose) return native('Docker has no compose plugin');
  if (!atLeast(compose, oldestCompose))
    return native(`Docker's compose plugin is ${compose}, and ${oldestCompose} is needed`);
  const images = await findImages(env);
  if (images.kind === 'none') return native(images.why);
  if (images.how === 'buildable')
    return native('its images cannot be pulled; STACK=compose builds them first');
  const where = images.how === 'present' ? 'has' : 'can pull';
  const line = `Starting containers, because Docker Engine ${engine.version} answers and ${where} the ${images.kind} images.`;
  return { kind: 'compose', line };
}

const names: Record<StackKind, string> = { native: 'processes without Docker', compose: 'containers' };

function native(why: string): Choice {
  return { kind: 'native', line: `Starting processes without Docker, because ${why}.` };
}
