import { canonical } from './compose-canonical.ts';
import { isMapping } from './yaml-fault.ts';

/** What is replaced whole, as Compose does. */
const replaced = new Set(['command', 'entrypoint', 'test']);

/** Two compose files as Compose merges them: mappings key by key, lists one after the other, all else replaced. */
export function mergeCompose(base: unknown, override: unknown): unknown {
  return canonical(merged(canonical(base), canonical(override)));
}

function merged(base: unknown, override: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(override)) return [...base, ...override];
  if (!isMapping(base) || !isMapping(override)) return override ?? base ?? null;
  const both = { ...base };
  for (const [key, value] of Object.entries(override))
    both[key] = replaced.has(key) ? value : merged(base[key], value);
  return both;
}
