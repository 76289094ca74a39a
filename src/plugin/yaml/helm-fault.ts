import { chart, helmValues, type Values } from '../known/helm-values.ts';
import { imageTags, inferenceImage } from '../known/image-tags.ts';
import { meantRegistry, meantRepository } from './near-image.ts';
import { isMapping, unknownName, type YamlFault, type YamlText } from './yaml-fault.ts';

const version = `${chart.repository} ${chart.version}`;

/** What keeps YAML from being values of the Helm chart: a key that is not known here, a tag that was never pushed. */
export function helmFault(file: YamlText): YamlFault | undefined {
  return keyFault(file.value, helmValues, [], file.lineOf) ?? imageFault(file);
}

function keyFault(
  value: unknown,
  known: Values,
  path: readonly string[],
  lineOf: YamlText['lineOf'],
): YamlFault | undefined {
  if (known === 'any') return undefined;
  const place = path.join('.') || 'the top';
  const keys = Object.keys(known).join(', ');
  if (!isMapping(value)) {
    const message = `A plain value at ${place} would replace the keys that ${version} has there: ${keys}.`;
    return { line: lineOf(path), message, fix: 'Write one of these keys, with a colon and its value.' };
  }
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    const next = known[key];
    const what = `not among the keys at ${place} of ${version} that are known here: ${keys}`;
    const fault =
      next === undefined
        ? unknownName(key, Object.keys(known), lineOf(at), what)
        : keyFault(inner, next, at, lineOf);
    if (fault) return fault;
  }
  return undefined;
}

function imageFault({ value, lineOf }: YamlText): YamlFault | undefined {
  const module = ['modules', 'text2vec-model2vec'];
  const image = mappingAt(value, module);
  const { tag, repo, registry } = image;
  for (const key of ['registry', 'repo', 'tag']) {
    if (!(key in image) || typeof image[key] === 'string') continue;
    const message = `The ${key} of an image is no text here: ${JSON.stringify(image[key])}.`;
    return { line: lineOf([...module, key]), message, fix: `Write it between quotes, as in ${key}: "…".` };
  }
  const host = typeof registry === 'string' ? meantRegistry(registry) : undefined;
  if (host)
    return unknownName(
      String(registry),
      [host],
      lineOf([...module, 'registry']),
      'no registry that this site knows',
    );
  const repository = typeof repo === 'string' ? meantRepository(repo, String(registry ?? '')) : undefined;
  if (repository) {
    const line = lineOf([...module, 'repo']);
    return unknownName(String(repo), [repository], line, 'no image that this site knows');
  }
  if (typeof tag === 'string' && (repo === undefined || repo === inferenceImage) && !imageTags.includes(tag))
    return unknownName(tag, imageTags, lineOf([...module, 'tag']), `no tag of ${inferenceImage}`);
  return undefined;
}

function mappingAt(value: unknown, path: readonly string[]): Record<string, unknown> {
  const inner = path.reduce<unknown>((outer, key) => (isMapping(outer) ? outer[key] : undefined), value);
  return isMapping(inner) ? inner : {};
}
