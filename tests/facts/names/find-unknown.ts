import { type Client, optionsOf } from './client-api.ts';
import type { Step } from './code-chain.ts';
import type { Named } from './inline-code.ts';

/** A name that a client has not got. */
export interface Unknown {
  name: string;
  /** What it would have to be of, as written; undefined where it stands alone. */
  of?: string;
  /** Whether it would have to be an option of that. */
  isOption?: true;
  /** What could stand in its place. */
  known: Iterable<string>;
}

/** What of a piece of inline code a client has not got. */
export function findUnknown(named: Named, client: Client): Unknown[] {
  if (named.kind === 'name')
    return client.names.has(named.name) ? [] : [{ name: named.name, known: client.declared }];
  const { options, calls } = named.given;
  const unknownOptions = options.filter((name) => !client.names.has(name));
  if (named.kind === 'options') return unknownOptions.map((name) => ({ name, known: client.options }));
  const all = [named.steps, ...calls].map((steps) => follow(steps, client));
  const unknown = all.flatMap((each) => each.unknown ?? []);
  if (unknown.length > 0) return unknown;
  // Where one of the calls is nothing of the client, its options could be anything that has a name.
  const taken = all.map(({ called }) => called && optionsOf(client.api, called));
  if (!taken.every((each) => each !== undefined))
    return unknownOptions.map((name) => ({ name, known: client.options }));
  const known = new Set(taken.flatMap((each) => [...each]));
  const of = named.steps.findLast(({ called }) => called)?.name ?? '';
  return options.filter((name) => !known.has(name)).map((name) => ({ name, of, isOption: true, known }));
}

interface Followed {
  /** The parts that are called on the way; undefined where one of them is nothing of the client. */
  called?: number[] | undefined;
  unknown?: Unknown;
}

/** Goes from point to point, as far as the client says what is there. */
function follow(steps: readonly Step[], client: Client): Followed {
  const { parts: all } = client.api;
  let called: number[] | undefined = [];
  let parts: ReadonlySet<number> = new Set();
  let before: string | undefined;
  for (const { name, called: isCalled } of steps) {
    const owners = [...parts].flatMap((part) => all[part] ?? []);
    const found = owners.filter(({ members }) => Object.hasOwn(members, name));
    const of = before === undefined ? {} : { of: before };
    if (owners.length === 0) {
      if (!client.names.has(name)) return { unknown: { name, ...of, known: client.declared } };
      parts = client.parts.get(name) ?? new Set();
    } else {
      const known = new Set(owners.flatMap(({ members }) => Object.keys(members)));
      if (found.length === 0 && !owners.some(({ open }) => open)) return { unknown: { name, ...of, known } };
      parts = new Set(found.flatMap(({ members }) => members[name] ?? []));
    }
    if (isCalled) {
      const calls: number[] = [...parts].filter((part) => all[part]?.callable);
      called = calls.length === 0 ? undefined : called && [...called, ...calls];
      parts = new Set(calls.flatMap((part) => all[part]?.gives ?? []));
    }
    before = name;
  }
  return { called };
}
