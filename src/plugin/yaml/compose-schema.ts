import type { ErrorObject } from 'ajv';
import { readings, specification } from './compose-specification.ts';
import { isMapping, unknownName, type YamlFault, type YamlText } from './yaml-fault.ts';

/**
 * What the Compose specification's own schema says against a merged file, read as strictly as Compose reads it. Lists
 * of the stack stand before those of the fence, whose lines are looked up.
 */
export function schemaFault(
  merged: unknown,
  stack: unknown,
  lineOf: YamlText['lineOf'],
): YamlFault | undefined {
  const fits = specification();
  if (fits(merged)) return undefined;
  // Of all that the schema complains of, what stands deepest is what the person wrote.
  const [error] = (fits.errors ?? []).toSorted((one, other) => depth(other) - depth(one));
  const path = error ? withoutStack(error.instancePath.split('/').slice(1).map(unescaped), stack) : [];
  return faultOf(path, error, lineOf);
}

function faultOf(
  path: readonly string[],
  error: ErrorObject | undefined,
  lineOf: YamlText['lineOf'],
): YamlFault {
  const place = path.join('.') || 'the file';
  const { data, keyword, message = 'does not fit', params = {}, parentSchema } = error ?? {};
  const stray: unknown = params.additionalProperty;
  if (typeof stray === 'string') {
    const line = lineOf([...path, stray]);
    if (stray.startsWith('x-')) return extension(stray, line);
    const known = Object.keys(parentSchema?.properties ?? {});
    return unknownName(stray, known, line, `no key of ${place} in a compose file`);
  }
  const line = lineOf(path);
  const reading = keyword === 'format' ? readings[String(params.format)] : undefined;
  if (reading)
    return {
      line,
      message: `${data} is ${reading.what} for Compose.`,
      fix: reading.fix,
      found: String(data),
    };
  if (data instanceof Date)
    return { line, message: `${place} is a date for Compose, and no text.`, fix: 'Put it in quotes.' };
  return { line, message: `${place} ${message}, says the Compose specification.`, fix: `Mend ${place}.` };
}

function extension(key: string, line: number): YamlFault {
  const message = `Compose leaves ${key} aside, so nothing can be said of what stands there.`;
  return { line, message, fix: 'Take it out.', found: key };
}

/** Where something stands in the fence: lists of the stack are before those of the fence. */
function withoutStack(path: readonly string[], stack: unknown): string[] {
  let inStack = stack;
  return path.map((key) => {
    const length = Array.isArray(inStack) ? inStack.length : 0;
    inStack = isMapping(inStack) ? inStack[key] : undefined;
    return length > 0 ? String(Number(key) - length) : key;
  });
}

function depth({ instancePath, keyword }: ErrorObject): number {
  const own = keyword === 'additionalProperties' || keyword === 'format';
  return instancePath.split('/').length + (own ? 1 : 0);
}

function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
