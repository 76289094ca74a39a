import strict from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Spot } from '../event.ts';
import { emit } from './events.ts';
import { currentFrames } from './frames.ts';

type Assertion = (...args: never[]) => unknown;

// A source that imports `node:assert/strict` gets this module: the same functions, which also tell that they were reached.
const assert = new Proxy(counted(strict), {
  get(target, name) {
    const member: unknown = Reflect.get(target, name);
    return isAssertion(name, member) ? counted(member) : member;
  },
});

export default assert;
export const { AssertionError, ok, fail, equal, notEqual, deepEqual, notDeepEqual, deepStrictEqual } = assert;
export const {
  notDeepStrictEqual,
  strictEqual,
  notStrictEqual,
  partialDeepStrictEqual,
  match,
  doesNotMatch,
} = assert;
export const { throws, rejects, doesNotThrow, doesNotReject, ifError } = assert;

function counted<Function extends Assertion>(assertion: Function): Function {
  return new Proxy(assertion, {
    apply(target, self, args: unknown[]) {
      const [spot] = currentFrames();
      if (spot) emit({ type: 'assertion', spot });
      const run = () =>
        Reflect.apply(target, self, isBare(target, args) ? [...args, 'This is not true.'] : args);
      if (!spot) return run();
      return holdsHere(spot.line) ? told(run, spot) : ignored(run);
    },
  });
}

/** Whether the assertion on a line has to hold: with another model than the recorded one, only where it is marked. */
function holdsHere(line: number): boolean {
  const mark = process.env.ASSERTIONS;
  if (mark === undefined) return true;
  return (
    readFileSync(process.argv[1] ?? '', 'utf8')
      .split(/\r?\n/)
      [line - 1]?.endsWith(`// ${mark}`) ?? false
  );
}

/** Tells of an assertion that does not hold, as its source may catch what it throws. */
function told(run: () => unknown, spot: Spot): unknown {
  const tell = (error: unknown) => {
    emit({ type: 'broken', spot });
    throw error;
  };
  try {
    const result = run();
    return result instanceof Promise ? result.catch(tell) : result;
  } catch (error) {
    return tell(error);
  }
}

function ignored(run: () => unknown): unknown {
  try {
    const result = run();
    return result instanceof Promise ? result.catch(() => undefined) : result;
  } catch {
    return undefined;
  }
}

// Without a message of its own, Node would quote the line that calls the assertion, and that is the one above.
function isBare(assertion: unknown, args: unknown[]): boolean {
  return (assertion === strict || assertion === strict.ok) && args.length === 1;
}

function isAssertion(name: string | symbol, member: unknown): member is Assertion {
  return typeof member === 'function' && typeof name === 'string' && /^[a-z]/.test(name);
}
