import type { Json } from './evidence.ts';

/** How far two numbers may lie apart and still count as the same. */
export const tolerance = 1e-4;

/** Whether two values are the same as JSON, numbers to 1e-4; the order of keys has no meaning. */
export function sameValues(one: Json, other: Json): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return one === other || Math.abs(one - other) <= tolerance;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object')
    return one === other;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((value, index) => sameValues(value, other[index] ?? null));
  }
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && sameValues(one[key] ?? null, other[key] ?? null));
}
