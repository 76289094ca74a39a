import { mappingAt, referencesOf } from './compose-references.ts';
import { isMapping, type YamlFault, type YamlText } from './yaml-fault.ts';

/** What two services of the merged file keep each other from: a ring, a profile, a name, files of the reader. */
export function faultBetween(file: YamlText, merged: unknown): YamlFault | undefined {
  const services = mappingAt(merged, 'services');
  return (
    ringOfServices(file, services) ??
    sleepingService(file, services) ??
    sharedName(file, services) ??
    unseenFile(file, services)
  );
}

type Services = Readonly<Record<string, unknown>>;

/** The services that wait for each other in a ring, where some do. */
function ringOfServices({ value, lineOf }: YamlText, services: Services): YamlFault | undefined {
  for (const service of Object.keys(mappingAt(value, 'services'))) {
    const reached = new Set(neededBy(services[service]));
    for (const name of reached) for (const next of neededBy(services[name])) reached.add(next);
    if (!reached.has(service)) continue;
    const line = lineOf(['services', service, 'depends_on']);
    const message = `${service} waits for itself, by way of what it needs.`;
    return { line, message, fix: 'Take one of the services out of depends_on.' };
  }
  return undefined;
}

/** A service that starts only with its profile, where one without a profile needs it. */
function sleepingService({ lineOf }: YamlText, services: Services): YamlFault | undefined {
  for (const [name, settings] of Object.entries(services)) {
    if (hasProfile(settings)) continue;
    const needed = neededBy(settings).find(
      (other) => hasProfile(services[other]) && !isOptional(settings, other),
    );
    if (needed === undefined) continue;
    const message = `${name} needs ${needed}, which starts only with its profile.`;
    const fix = `Take the profile of ${needed} out, or give ${name} one too.`;
    return { line: lineOf(['services', needed, 'profiles']), message, fix };
  }
  return undefined;
}

/** Two containers of one name, be it of two services or of one that is started twice. */
function sharedName({ lineOf }: YamlText, services: Services): YamlFault | undefined {
  const holders = new Map<unknown, string>();
  for (const [service, settings] of Object.entries(services)) {
    const { container_name: name, scale } = isMapping(settings) ? settings : {};
    if (name === undefined) continue;
    const line = lineOf(['services', service, 'container_name']);
    const fix = 'Take container_name out.';
    const holder = holders.get(name);
    if (holder) return { line, message: `${holder} and ${service} are both named ${name}.`, fix };
    const count = Number(scale ?? mappingAt(settings, 'deploy').replicas ?? 1);
    if (count > 1) return { line, message: `${count} containers of ${service} would be named ${name}.`, fix };
    holders.set(name, service);
  }
  return undefined;
}

/** A file of the reader that Compose reads at once, and that nobody has seen here. */
function unseenFile({ value, lineOf }: YamlText, services: Services): YamlFault | undefined {
  if (isMapping(value) && [value.include ?? []].flat().length > 0) {
    const message = 'Compose includes other files, and nothing is known here of what stands there.';
    return { line: lineOf(['include']), message, fix: 'Take include out, and write what is needed here.' };
  }
  for (const [service, settings] of Object.entries(services)) {
    for (const [key, instead] of Object.entries({ env_file: 'environment', label_file: 'labels' })) {
      const named = isMapping(settings) ? [settings[key] ?? []].flat() : [];
      const file = named.find(
        (each) => !isMapping(each) || !/^(?:false|no|off|n)$/i.test(String(each.required)),
      );
      if (file === undefined) continue;
      const path: unknown = isMapping(file) ? file.path : file;
      const message = `Compose reads ${path} at once, and nothing is known here of what stands there.`;
      return { line: lineOf(['services', service, key]), message, fix: `Write it out under ${instead}:.` };
    }
  }
  return undefined;
}

function neededBy(settings: unknown): string[] {
  return referencesOf(settings).flatMap(({ part, name }) => (part === 'services' ? [name] : []));
}

function isOptional(settings: unknown, other: string): boolean {
  return mappingAt(mappingAt(settings, 'depends_on'), other).required === false;
}

function hasProfile(settings: unknown): boolean {
  return isMapping(settings) && Array.isArray(settings.profiles) && settings.profiles.length > 0;
}
