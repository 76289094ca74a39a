import { test as base } from 'playwright/test';
import { withCompose } from './containers/compose-plugin.ts';
import type { Docker } from './containers/docker.ts';
import { findEngine } from './containers/engine.ts';
import { startEngine } from './containers/own-engine.ts';
import { forcedKind, type StackKind } from './kind.ts';
import type { Log } from './log.ts';
import { type Stack, startStack } from './stack.ts';

interface StackFixtures {
  /** Processes or containers; what STACK says, unless a project says otherwise. */
  kind: StackKind;
  /**
   * The environment in which `docker compose` reaches an engine: the one that answers, else one that this worker starts
   * for all its tests, and for what they start. Where containers are not asked for, it is this process' own.
   */
  docker: Docker;
  /** A stack that one worker starts for all its tests; a failed test gets a new one. */
  stack: Stack;
}

const log: Log = () => {};

/** Playwright's `test` with a `stack`. */
export const test = base.extend<object, StackFixtures>({
  kind: [forcedKind() ?? 'native', { scope: 'worker', option: true }],
  docker: [
    async ({ kind }, use) => {
      const isThere = kind === 'native' || (await findEngine()).answers;
      const own = isThere ? undefined : await startEngine({ log });
      if (kind === 'compose') Object.assign(process.env, await withCompose(own?.env ?? process.env, log));
      await use(process.env);
      await own?.stop();
    },
    { scope: 'worker' },
  ],
  stack: [
    async ({ kind, docker: _ }, use) => {
      const stack = await startStack({ kind, log });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker' },
  ],
});

export { expect } from 'playwright/test';
