import { isMapping } from './yaml-fault.ts';

/** Settings that are a mapping, and may be written as a list of `NAME=value`. */
const pairs = new Set(['environment', 'labels', 'annotations', 'sysctls', 'args', 'additional_contexts']);

/** What a name in a list says without being in a mapping. */
const alone: Readonly<Record<string, unknown>> = {
  depends_on: { condition: 'service_started' },
  models: null,
  networks: null,
};

/** Lists of which Compose keeps one where the same stands twice. */
const distinct = new Set([
  ...['aliases', 'cap_add', 'cap_drop', 'configs', 'depends_on', 'devices', 'dns', 'dns_opt', 'dns_search'],
  ...['env_file', 'expose', 'link_local_ips', 'links', 'models', 'ports', 'profiles', 'secrets', 'tags'],
  ...['tmpfs', 'volumes'],
]);

/** A compose file with each of its settings in the one form that Compose reads it in, nothing twice. */
export function canonical(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return canonicalList(value, key);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, canonical(inner, name)]));
}

function canonicalList(list: readonly unknown[], key: string): unknown {
  const once = [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
  const items = distinct.has(key) ? once : list;
  const texts = items.filter((item) => typeof item === 'string');
  const areNames = texts.length === items.length && (distinct.has(key) || once.length === items.length);
  if (pairs.has(key) && texts.length === items.length) return Object.fromEntries(texts.map(asPair));
  if (key in alone && areNames) return Object.fromEntries(texts.map((name) => [name, alone[key]]));
  return items.map((item) => canonical(item));
}

/** A name without a value takes that of the shell. */
function asPair(text: string): [name: string, value: string | null] {
  const [name = '', ...value] = text.split('=');
  return [name, value.length > 0 ? value.join('=') : null];
}
