import { parse } from 'yaml';
import type { Issue, Position } from '../../snippets/issues.ts';
import { linesOf } from '../../snippets/lines.ts';
import { composeFault } from './compose-fault.ts';
import { helmFault } from './helm-fault.ts';
import { isMapping, readYaml, type YamlFault, type YamlText } from './yaml-fault.ts';

/** Takes out what the stack has, whatever is written behind it. */
const reset = { tag: '!reset', resolve: () => null };

/** As Compose and Helm read YAML: an unquoted date is no text, `<<` takes over what an anchor names. */
const asTheyRead = { merge: true, customTags: ['timestamp' as const, reset] };

/**
 * What is wrong with YAML that a page shows: with `services` it has to merge into the stack's compose file, without
 * it all its keys have to be values of the Helm chart. `at` is where its first line stands.
 */
export function checkYaml(text: string, at: Position, compose: string): Issue | undefined {
  const read = readYaml(text, asTheyRead);
  const fault = 'message' in read ? read : faultOf(read, compose);
  if (!fault) return undefined;
  const { line, message, fix, found, corrected } = fault;
  const written = linesOf(text)[line - 1] ?? '';
  const column = found === undefined ? 0 : Math.max(0, written.indexOf(found));
  return {
    code: 'unknown-setting',
    severity: 'error',
    at: { ...at, line: at.line + line - 1, column: at.column + column },
    message,
    fix,
    found: written,
    ...(corrected !== undefined && found !== undefined && written.includes(found)
      ? { corrected: written.replace(found, corrected) }
      : {}),
  };
}

function faultOf(file: YamlText, compose: string): YamlFault | undefined {
  if (!setsSomething(file.value, [])) {
    const fix = 'Write a setting with its value, or say in a sentence what it is about.';
    return { line: 1, message: 'This YAML sets nothing, so there is nothing to check.', fix };
  }
  const isCompose = isMapping(file.value) && 'services' in file.value;
  return isCompose ? composeFault(file, parse(compose)) : helmFault(file);
}

/** A name without a value sets something below a service, and where it names a volume or a network. */
function setsSomething(value: unknown, path: readonly string[]): boolean {
  if (isMapping(value))
    return Object.entries(value).some(([key, inner]) => setsSomething(inner, [...path, key]));
  return value !== null || path.length > 2 || (path.length === 2 && path[0] !== 'services');
}
