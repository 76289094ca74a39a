import { faultBetween } from './compose-between.ts';
import { canonical } from './compose-canonical.ts';
import { faultyEntry } from './compose-entries.ts';
import { variableFault } from './compose-environment.ts';
import { misreadValue } from './compose-formats.ts';
import { imageFault } from './compose-image.ts';
import { mergeCompose } from './compose-merge.ts';
import { brokenReference } from './compose-references.ts';
import { schemaFault } from './compose-schema.ts';
import { isMapping, unknownName, type YamlFault, type YamlText } from './yaml-fault.ts';

/**
 * What keeps YAML from being merged into the stack's compose file: what `docker compose config` would refuse, a service
 * without an image, a variable that Weaviate does not read, an image that was never pushed.
 */
export function composeFault(file: YamlText, stack: unknown): YamlFault | undefined {
  const { value, lineOf } = file;
  if (!isMapping(value) || !isMapping(value.services)) {
    const message = 'services has no service below it.';
    return { line: lineOf(['services']), message, fix: 'Write a service, with a colon after its name.' };
  }
  const merged = mergeCompose(stack, value);
  const misfit = schemaFault(merged, stack, lineOf);
  if (misfit) return misfit;
  const known = servicesOf(stack);
  const services = servicesOf(merged);
  for (const [name, service] of Object.entries(services)) {
    if (!isMapping(service) || !(service.image || service.build || service.provider)) {
      const what = 'no service of the stack, and has no image of its own';
      return unknownName(name, Object.keys(known), lineOf(['services', name]), what);
    }
  }
  const images = Object.values(known).map((service) => (isMapping(service) ? String(service.image) : ''));
  for (const [name, service] of Object.entries(servicesOf(canonical(value)))) {
    const fault = serviceFault(name, service, { services: Object.keys(services), images, lineOf });
    if (fault) return fault;
  }
  return (
    misreadValue(file) ?? faultyEntry(file) ?? brokenReference(file, merged) ?? faultBetween(file, merged)
  );
}

interface Around {
  /** The services of the merged file. */
  services: readonly string[];
  /** The images of the stack. */
  images: readonly string[];
  lineOf: YamlText['lineOf'];
}

function serviceFault(name: string, service: unknown, around: Around): YamlFault | undefined {
  if (!isMapping(service)) return undefined;
  const { services, images, lineOf } = around;
  const path = ['services', name];
  if (service.network_mode !== undefined && service.networks !== undefined) {
    const fix = 'Take one of the two out.';
    const message = `${name} has both network_mode and networks, which Compose refuses.`;
    return { line: lineOf([...path, 'network_mode']), message, fix };
  }
  if (service.extends !== undefined) {
    const message =
      'With extends this cannot be merged into the stack: it names a service of one file alone.';
    return { line: lineOf([...path, 'extends']), message, fix: 'Write out what the service needs.' };
  }
  const image = imageFault(String(service.image ?? ''), images, lineOf([...path, 'image']));
  if (image) return image;
  if (name !== 'weaviate' || !isMapping(service.environment)) return undefined;
  for (const [variable, value] of Object.entries(service.environment)) {
    const line = lineOf([...path, 'environment', variable]);
    const fault = variableFault(variable, String(value ?? ''), services, line);
    if (fault) return fault;
  }
  return undefined;
}

function servicesOf(file: unknown): Record<string, unknown> {
  const services = isMapping(file) ? file.services : undefined;
  return isMapping(services) ? services : {};
}
