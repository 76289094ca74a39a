import { isMapping } from './yaml-fault.ts';

/** Two compose files as Compose merges them: mappings key by key, lists one after the other, all else replaced. */
export function mergeCompose(base: unknown, override: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(override)) return [...base, ...override];
  const [one, other] = [asMapping(base), asMapping(override)];
  if (!one || !other) return override ?? base;
  const merged = { ...one };
  for (const [key, value] of Object.entries(other)) {
    // These are replaced whole, as Compose does.
    merged[key] =
      key === 'command' || key === 'entrypoint' || key === 'test' ? value : mergeCompose(one[key], value);
  }
  return merged;
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
