import { parse } from 'yaml';
import type { Issue, Position } from '../snippets/issues.ts';
import { linesOf } from '../snippets/lines.ts';
import { composeFault } from './compose-fault.ts';
import { helmFault } from './helm-fault.ts';
import { isMapping, readYaml } from './yaml-fault.ts';

/**
 * What is wrong with YAML that a page shows: with `services` it has to merge into the stack's compose file, without
 * it all its keys have to be values of the Helm chart. `at` is where its first line stands.
 */
export function checkYaml(text: string, at: Position, compose: string): Issue | undefined {
  const read = readYaml(text);
  const isCompose = 'value' in read && isMapping(read.value) && 'services' in read.value;
  const fault = 'message' in read ? read : isCompose ? composeFault(read, parse(compose)) : helmFault(read);
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
