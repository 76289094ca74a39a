import { Ajv, type ValidateFunction } from 'ajv';
import composeSpec from '../known/compose-spec.json' with { type: 'json' };
import { sharedMap } from '../shared-map.ts';
import { isMapping } from './yaml-fault.ts';

/** How Compose reads a text where the specification takes a number or a boolean too. */
interface Reading {
  fits: RegExp;
  what: string;
  fix: string;
}

/** Those ways by the name that a text's format has in the schema. */
export const readings: Readonly<Record<string, Reading>> = {
  boolean: {
    fits: /^(?:true|false|yes|no|on|off|y|n)$/i,
    what: 'neither true nor false',
    fix: 'Write true or false.',
  },
  integer: { fits: /^[+-]?\d+$/, what: 'no whole number', fix: 'Write a whole number, as in 3.' },
  number: {
    fits: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i,
    what: 'no number',
    fix: 'Write a number, as in 0.5.',
  },
  any: { fits: /^/, what: '', fix: '' },
  mode: { fits: /^[0-7]+$/, what: 'no file mode', fix: 'Write it in octal digits, as in "0440".' },
};

/** Keys whose texts are read otherwise than their type says; `any` where `misreadValue` knows how. */
const byKey: Readonly<Record<string, string>> = {
  cpus: 'number',
  cpu_percent: 'number',
  max_failure_ratio: 'number',
  mem_limit: 'any',
  mem_swappiness: 'any',
  memswap_limit: 'any',
  mode: 'mode',
  rate: 'any',
  shm_size: 'any',
  size: 'any',
};

const compiled = sharedMap<string, ValidateFunction>('compose specification');

/**
 * The Compose specification's own schema, as strict with texts as Compose is. Compiled when it is first asked for: that
 * takes longer than most builds have for it.
 */
export function specification(): ValidateFunction {
  const { $schema: _, ...schema } = composeSpec;
  const formats = Object.fromEntries(Object.entries(readings).map(([name, { fits }]) => [name, reads(fits)]));
  const options = { strict: false, verbose: true, allErrors: true, formats };
  const fits = compiled.get(schema.$id) ?? new Ajv(options).compile(narrowed(schema) as object);
  compiled.set(schema.$id, fits);
  return fits;
}

/** What a variable stands for is not known here. */
function reads(fits: RegExp): (text: string) => boolean {
  return (text) => text.includes('$') || fits.test(text);
}

/** The schema without extension keys, and with a format for each text that Compose makes a number or a boolean of. */
function narrowed(schema: unknown, key = ''): unknown {
  if (Array.isArray(schema)) return schema.map((each) => narrowed(each));
  if (!isMapping(schema)) return schema;
  const { '^x-': _, ...own } = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, narrowed(value, name)]),
  );
  const meant = meantType(schema);
  return meant ? { ...own, format: byKey[key] ?? meant } : own;
}

/** The type that a text stands for, where a schema takes that type too; those whose first type is text mean text. */
function meantType({ type, oneOf }: Record<string, unknown>): string | undefined {
  if (Array.isArray(type)) {
    const [first] = type;
    if (!type.includes('string')) return undefined;
    if (first === 'boolean') return 'boolean';
    return first === 'number' || first === 'integer' ? 'integer' : undefined;
  }
  const types = Array.isArray(oneOf) ? oneOf.map((each) => each.type).toSorted() : [];
  return types.join() === 'integer,string' ? 'integer' : undefined;
}
