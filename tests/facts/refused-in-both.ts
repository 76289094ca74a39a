import { expect } from 'playwright/test';
import type { Collection } from 'weaviate-client';
import type { Fact, FactContext } from './fact.ts';
import { inPython, withFilms } from './film-collection.ts';

/** What an error says that a request ends with; a request that succeeds is an error here. */
export async function refusalOf(request: Promise<unknown>): Promise<string> {
  const outcome = await request.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error('The request was expected to fail, and did not.');
  return outcome.message;
}

/** The first part of the message that matches; the whole message where none does, so that a failed test shows it. */
export function partOf(message: string, pattern: RegExp): string {
  return pattern.exec(message)?.[0] ?? message;
}

/** Shows that the Python client's error, where `call` is made with its `films`, says the same. */
export async function expectRefusedInPython(
  python: FactContext['python'],
  call: string,
  says: string,
): Promise<void> {
  const imports = 'from weaviate.classes.query import Filter, HybridVector, Metrics, Move, Sort';
  await expect(python(inPython(call, imports)), call).rejects.toThrow(says);
}

/** The fact that a request is refused, with the part of the refusal that matches; Python's `call` ends with the same. */
export function refusedInBoth(
  request: (films: Collection) => Promise<unknown>,
  call: string,
  pattern: RegExp,
): Fact {
  return ({ client, python }) =>
    withFilms(client, async (films) => {
      const says = partOf(await refusalOf(request(films)), pattern);
      await expectRefusedInPython(python, call, says);
      return [says];
    });
}
