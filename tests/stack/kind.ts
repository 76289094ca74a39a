/** Which stack runs: processes of this machine, or containers. */
export type StackKind = 'native' | 'compose';

/** Which model answers: the project's own, or the one inside the image that the compose file names. */
export type StackModel = 'project' | 'image';

/** What MODEL2VEC_MODEL says; the project's own model where it says nothing. */
export function chosenModel({ MODEL2VEC_MODEL: model }: NodeJS.ProcessEnv = process.env): StackModel {
  if (!model || model === 'project') return 'project';
  if (model === 'image') return 'image';
  throw new Error(`MODEL2VEC_MODEL is ${model}. Write MODEL2VEC_MODEL=image, or leave it out.`);
}

/** Where programs run: what STACK says, else containers for the model of an image and processes for the project's own. */
export function kindOfRuns(env: NodeJS.ProcessEnv = process.env): StackKind {
  return forcedKind(env) ?? (chosenModel(env) === 'image' ? 'compose' : 'native');
}

/** What STACK says; undefined where it says nothing. */
export function forcedKind({ STACK }: NodeJS.ProcessEnv = process.env): StackKind | undefined {
  if (!STACK) return undefined;
  if (STACK === 'native' || STACK === 'compose') return STACK;
  throw new Error(`STACK is ${STACK}. Write STACK=native or STACK=compose, or leave it out.`);
}
