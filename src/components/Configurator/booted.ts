import { type Choice, everyChoice } from './choice.ts';

/** The choices whose files the containers of the tests come up from, one by one; the default's is the stack's own. */
export const bootedChoices: readonly Choice[] = everyChoice.filter(isBooted);

/** Why the other files are checked only. */
export const whyChecked =
  'This site starts no image with a model inside beside its own stack: each of them brings its whole model along. The same file is started with a model in a folder.';

/** What the file of a choice is proven to be. */
export function verdictOf(choice: Choice): 'booted' | 'checked' {
  return isBooted(choice) ? 'booted' : 'checked';
}

// The official images hold a model each; the one that every run has is the project's own, in a folder.
function isBooted({ module, model }: Choice): boolean {
  return module === 'off' || model === 'own';
}
