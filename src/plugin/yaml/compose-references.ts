import { isMapping, unknownName, type YamlFault, type YamlText } from './yaml-fault.ts';

/** Something of a file that its services refer to by name. */
interface Reference {
  /** Where it stands, from the service on. */
  path: readonly string[];
  part: 'services' | 'volumes' | 'networks' | 'configs' | 'secrets' | 'models';
  name: string;
}

const what: Record<Reference['part'], string> = {
  services: 'no service of the file',
  volumes: 'no volume of the file',
  networks: 'no network of the file',
  configs: 'no config of the file',
  secrets: 'no secret of the file',
  models: 'no model of the file',
};

/** The first name in a compose file that nothing in the merged file has. */
export function brokenReference({ value, lineOf }: YamlText, merged: unknown): YamlFault | undefined {
  for (const [service, settings] of Object.entries(mappingAt(value, 'services'))) {
    for (const { path, part, name } of referencesOf(settings)) {
      const known = [...Object.keys(mappingAt(merged, part)), ...(part === 'networks' ? ['default'] : [])];
      // What a variable stands for is not known here.
      if (name.includes('$') || known.includes(name)) continue;
      const line = lineOf(['services', service, ...path]);
      if (known.length > 0) return unknownName(name, known, line, what[part]);
      const fix = `Name it under ${part}: at the end of the file.`;
      return { line, message: `${name} is ${what[part]}.`, fix, found: name };
    }
  }
  return undefined;
}

/** All that the settings of a service refer to by name. */
export function referencesOf(settings: unknown): Reference[] {
  if (!isMapping(settings)) return [];
  const shared = ['network_mode', 'ipc', 'pid'].flatMap((key): Reference[] => {
    const name = /^service:(.+)$/.exec(String(settings[key] ?? ''))?.[1];
    return name === undefined ? [] : [{ path: [key], part: 'services', name }];
  });
  return [
    ...named(settings, 'depends_on', 'services'),
    ...named(settings, 'networks', 'networks'),
    ...named(settings, 'configs', 'configs'),
    ...named(settings, 'secrets', 'secrets'),
    ...named(settings, 'models', 'models'),
    ...(isMapping(settings.build) ? named(settings.build, 'secrets', 'secrets', ['build']) : []),
    ...named(settings, 'links', 'services').map(beforeColon),
    ...named(settings, 'volumes_from', 'services')
      .filter(({ name }) => !name.startsWith('container:'))
      .map(beforeColon),
    ...shared,
    ...volumesOf(settings.volumes),
  ];
}

function named(
  settings: Record<string, unknown>,
  key: string,
  part: Reference['part'],
  above: readonly string[] = [],
): Reference[] {
  return namesIn(settings[key]).map(([name, place]) => ({ path: [...above, key, place], part, name }));
}

/** The names in a list or a mapping, each with its place there. */
function namesIn(value: unknown): [name: string, place: string][] {
  if (isMapping(value)) return Object.keys(value).map((name) => [name, name]);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index): [string, string][] => {
    const name = isMapping(item) ? item.source : item;
    return typeof name === 'string' ? [[name, String(index)]] : [];
  });
}

function volumesOf(volumes: unknown): Reference[] {
  if (!Array.isArray(volumes)) return [];
  return volumes.flatMap((volume, index): Reference[] => {
    // Paths are folders of the machine; a text without a colon is a place in the container.
    const short = typeof volume === 'string' ? /^([^./~\\:][^:\\]+):/.exec(volume)?.[1] : undefined;
    const long = isMapping(volume) && volume.type === 'volume' ? volume.source : undefined;
    const name = short ?? long;
    return typeof name === 'string' ? [{ path: ['volumes', String(index)], part: 'volumes', name }] : [];
  });
}

function beforeColon(reference: Reference): Reference {
  return { ...reference, name: reference.name.split(':')[0] ?? '' };
}

/** The mapping under a key; an empty one where there is none. */
export function mappingAt(value: unknown, key: string): Record<string, unknown> {
  const inner = isMapping(value) ? value[key] : undefined;
  return isMapping(inner) ? inner : {};
}
