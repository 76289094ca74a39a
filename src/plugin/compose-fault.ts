import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { misreadValue } from './compose-formats.ts';
import { mergeCompose } from './compose-merge.ts';
import { brokenReference, ringOfServices } from './compose-references.ts';
import composeSpec from './known/compose-spec.json' with { type: 'json' };
import environment from './known/environment.json' with { type: 'json' };
import { imageTags, inferenceImage } from './known/image-tags.ts';
import { sharedMap } from './shared-map.ts';
import { isMapping, unknownName, type YamlFault, type YamlText } from './yaml-fault.ts';

const { $schema: _, ...schema } = composeSpec;
const compiled = sharedMap<string, ValidateFunction>('compose specification');

/** Compiled when it is first asked for: that takes longer than most builds have for it. */
function specification(): ValidateFunction {
  const options = { strict: false, verbose: true, allErrors: true, validateFormats: false };
  const fits = compiled.get(schema.$id) ?? new Ajv(options).compile(schema);
  compiled.set(schema.$id, fits);
  return fits;
}

/**
 * What keeps YAML from being merged into the stack's compose file: what `docker compose config` would refuse, a service
 * without an image, a variable that Weaviate does not read, an image that was never pushed.
 */
export function composeFault(file: YamlText, stack: unknown): YamlFault | undefined {
  const { value, lineOf } = file;
  const fits = specification();
  const merged = mergeCompose(stack, value);
  if (!fits(value) || !fits(merged)) return schemaFault(fits.errors ?? [], lineOf);
  const known = servicesOf(stack);
  const services = servicesOf(merged);
  for (const [name, service] of Object.entries(services)) {
    if (!isMapping(service) || !(service.image ?? service.build)) {
      const what = 'no service of the stack, and has no image of its own';
      return unknownName(name, Object.keys(known), lineOf(['services', name]), what);
    }
  }
  for (const [name, service] of Object.entries(servicesOf(value))) {
    const fault = serviceFault(name, service, Object.keys(services), lineOf);
    if (fault) return fault;
  }
  return misreadValue(file) ?? brokenReference(file, merged) ?? ringOfServices(file, merged);
}

type LineOf = YamlText['lineOf'];

function serviceFault(
  name: string,
  service: unknown,
  services: string[],
  lineOf: LineOf,
): YamlFault | undefined {
  if (!isMapping(service)) return undefined;
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
  const [, image, tag = ''] = /([\w.-]+\/[\w.-]+):([\w.-]+)$/.exec(String(service.image ?? '')) ?? [];
  if (image === inferenceImage && !imageTags.includes(tag))
    return unknownName(tag, imageTags, lineOf([...path, 'image']), `no tag of ${inferenceImage}`);
  if (image === 'semitechnologies/weaviate' && tag.replace(/^v/, '') !== environment.weaviate)
    return unknownName(
      tag,
      [environment.weaviate],
      lineOf([...path, 'image']),
      'no version of Weaviate that this site is tested with',
    );
  const variables = mergeCompose({}, service.environment);
  if (name !== 'weaviate' || !isMapping(variables)) return undefined;
  for (const [variable, value] of Object.entries(variables)) {
    const line = lineOf([...path, 'environment', variable]);
    if (!environment.names.includes(variable))
      return unknownName(
        variable,
        environment.names,
        line,
        `no variable of Weaviate ${environment.weaviate}`,
      );
    const fault =
      variable === 'MODEL2VEC_INFERENCE_API' ? addressFault(String(value), services, line) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

function addressFault(address: string, services: string[], line: number): YamlFault | undefined {
  const host = URL.canParse(address) ? new URL(address).hostname : address;
  if (!services.includes(host)) return unknownName(host, services, line, 'no service of the file');
  if (!address.endsWith('/')) return undefined;
  const message = 'The address ends with a slash, and Weaviate adds another.';
  const corrected = address.replace(/\/+$/, '');
  return { line, message, fix: `Write ${corrected}.`, found: address, corrected };
}

/** Of all that the schema complains of, what stands deepest is what the person wrote. */
function schemaFault(errors: readonly ErrorObject[], lineOf: LineOf): YamlFault {
  const [error] = errors.toSorted((one, other) => depth(other) - depth(one));
  const path = error ? error.instancePath.split('/').slice(1).map(unescaped) : [];
  const place = path.join('.') || 'the file';
  const stray: unknown = error?.params.additionalProperty;
  if (typeof stray === 'string') {
    const known = Object.keys(error?.parentSchema?.properties ?? {});
    return unknownName(stray, known, lineOf([...path, stray]), `no key of ${place} in a compose file`);
  }
  const message = `${place} ${error?.message ?? 'does not fit'}, says the Compose specification.`;
  return { line: lineOf(path), message, fix: `Mend ${place}.` };
}

function depth({ instancePath, keyword }: ErrorObject): number {
  return instancePath.split('/').length + (keyword === 'additionalProperties' ? 1 : 0);
}

function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function servicesOf(file: unknown): Record<string, unknown> {
  const services = isMapping(file) ? file.services : undefined;
  return isMapping(services) ? services : {};
}
