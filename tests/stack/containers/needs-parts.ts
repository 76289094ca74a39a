import type { StackKind } from '../kind.ts';
import type { Docker } from './docker.ts';
import { findEngine } from './engine.ts';
import { findImages } from './images.ts';

/** Whether a stack of this kind is made of what this machine builds itself; official images bring all of it. */
export async function needsParts(kind: StackKind, env: Docker = process.env): Promise<boolean> {
  if (kind !== 'compose') return true;
  if (!(await findEngine(env)).answers) return true;
  return (await findImages(env)).kind !== 'official';
}
