/** What a client lets its users name, as a graph: its declarations, or what stands in its modules. */
export interface ClientApi {
  /** All that was found, each at its number. */
  parts: ApiPart[];
  /** What an expression may begin with, and the parts that stand for it. */
  roots: Record<string, number[]>;
  /** The words that its options may have for a value. */
  words: string[];
  /** Names that its language has without it. */
  builtins?: string[];
}

/** An object, a class, a module, a set of options or something to call. */
export interface ApiPart {
  /** Its public members, and what each of them is; nothing where that is not the client's. */
  members: Record<string, number[]>;
  /** Whether it has members that no client can know, such as an object's own properties. */
  open?: true;
  /** Whether it can be called. */
  callable?: true;
  /** The names of what it takes where it is called by name. */
  options?: string[];
  /** What it takes where it is called: their members are options. */
  takes?: number[];
  /** What it gives where it is called. */
  gives?: number[];
}

/** A client that can be asked for names. */
export interface Client {
  /** `Python`. */
  language: string;
  api: ClientApi;
  /** Every name that the client itself has, wherever. */
  declared: Set<string>;
  /** The names of all its options. */
  options: Set<string>;
  /** Every name that may stand alone: those, and what sources and the server call so. */
  names: Set<string>;
  /** The parts that stand for a name where an expression begins with it. */
  parts: Map<string, Set<number>>;
}

/** A client by its graph, and by names that are known besides. */
export function clientOf(language: string, api: ClientApi, besides: Iterable<string> = []): Client {
  const options = optionsOf(api, [...api.parts.keys()]) ?? new Set();
  const members = api.parts.flatMap((part) => Object.entries(part.members));
  const declared = new Set([
    ...api.words,
    ...Object.keys(api.roots),
    ...options,
    ...members.map(([name]) => name),
  ]);
  // `data.insert` is of a collection, whatever else is called data.
  const first = [...(api.roots.collection ?? []), ...(api.roots.client ?? [])];
  const usual = first.flatMap((part) => Object.entries(api.parts[part]?.members ?? {}));
  const parts = byName([...Object.entries(api.roots), ...usual]);
  for (const [name, found] of byName(members)) if (!parts.has(name)) parts.set(name, found);
  const names = new Set([...declared, ...(api.builtins ?? []), ...besides]);
  return { language, api, declared, options, names, parts };
}

function byName(found: readonly [string, number[]][]): Map<string, Set<number>> {
  const all = new Map<string, Set<number>>();
  for (const [name, parts] of found) {
    const known = all.get(name) ?? new Set();
    all.set(name, known);
    for (const part of parts) known.add(part);
  }
  return all;
}

/** The names of all options that any of some parts takes, however deep; undefined where none can be called. */
export function optionsOf({ parts }: ClientApi, called: readonly number[]): Set<string> | undefined {
  const calls = called.flatMap((at) => parts[at] ?? []).filter(({ callable }) => callable);
  if (calls.length === 0) return undefined;
  const options = new Set(calls.flatMap(({ options: named = [] }) => named));
  const seen = new Set<number>();
  const waiting = calls.flatMap(({ takes = [] }) => takes);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const [name, found] of Object.entries(parts[at]?.members ?? {})) {
      options.add(name);
      waiting.push(...found);
    }
  }
  return options;
}
