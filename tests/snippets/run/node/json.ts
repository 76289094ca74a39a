import type { Json } from '../../../../src/snippets/evidence.ts';

/** A value as JSON, so that it can be compared with what the other language printed. */
export function toJson(value: unknown, parents: readonly object[] = []): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Error) return String(value);
  if ('toJSON' in value && typeof value.toJSON === 'function') return toJson(value.toJSON(), parents);
  if (parents.includes(value)) return '[Circular]';
  const inside = [...parents, value];
  if (value instanceof Map) return toJson(Object.fromEntries(value), inside);
  if (
    Array.isArray(value) ||
    value instanceof Set ||
    (ArrayBuffer.isView(value) && !(value instanceof DataView))
  ) {
    return Array.from(value as Iterable<unknown>, (item) => toJson(item, inside));
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item, inside)]));
}
