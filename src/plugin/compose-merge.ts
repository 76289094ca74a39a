import { isMapping } from './yaml-fault.ts';

/** What is replaced whole, as Compose does. */
const replaced = new Set(['command', 'entrypoint', 'test']);

/** What a name in a list says without being in a mapping. */
const alone: Readonly<Record<string, unknown>> = {
  depends_on: { condition: 'service_started' },
  networks: null,
};

/** Two compose files as Compose merges them: mappings key by key, lists one after the other, all else replaced. */
export function mergeCompose(base: unknown, override: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(override)) return [...base, ...override];
  const [one, other] = [asMapping(base), asMapping(override)];
  if (!one || !other) return override ?? base ?? null;
  const merged = { ...one };
  for (const [key, value] of Object.entries(other)) {
    merged[key] = replaced.has(key) ? value : mergeCompose(byName(key, one[key]), byName(key, value));
  }
  return merged;
}

/** Services and networks that stand in a list, as Compose writes them in a mapping. */
function byName(key: string, value: unknown): unknown {
  if (!Array.isArray(value) || !(key in alone)) return value;
  return Object.fromEntries(value.map((name) => [name, alone[key]]));
}

/** Environment variables may be a list of `NAME=value` too. */
function asMapping(value: unknown): Record<string, unknown> | undefined {
  if (isMapping(value)) return value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const pairs = value.map((item) =>
    typeof item === 'string' ? /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(item) : null,
  );
  if (pairs.some((pair) => pair === null)) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}
