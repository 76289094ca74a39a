import environment from '../known/environment.json' with { type: 'json' };
import modules from '../known/modules.json' with { type: 'json' };
import { unknownName, type YamlFault } from './yaml-fault.ts';

/** What is wrong with a variable of Weaviate's service: with its name, its address or the modules that it turns on. */
export function variableFault(
  variable: string,
  value: string,
  services: readonly string[],
  line: number,
): YamlFault | undefined {
  const what = `no variable of Weaviate ${environment.weaviate}`;
  if (!environment.names.includes(variable)) return unknownName(variable, environment.names, line, what);
  if (value.includes('$')) return undefined;
  if (variable === 'MODEL2VEC_INFERENCE_API') return addressFault(value, services, line);
  return variable === 'ENABLE_MODULES' ? moduleFault(value, line) : undefined;
}

function addressFault(address: string, services: readonly string[], line: number): YamlFault | undefined {
  const host = URL.canParse(address) ? new URL(address).hostname : address;
  if (!services.includes(host)) return unknownName(host, services, line, 'no service of the file');
  if (!address.endsWith('/')) return undefined;
  const message = 'The address ends with a slash, and Weaviate adds another.';
  const corrected = address.replace(/\/+$/, '');
  return { line, message, fix: `Write ${corrected}.`, found: address, corrected };
}

function moduleFault(list: string, line: number): YamlFault | undefined {
  const names = list.split(',').map((name) => name.trim());
  const stray = names.find((name) => name !== '' && !modules.names.includes(name));
  if (stray === undefined) return undefined;
  return unknownName(stray, modules.names, line, `no module of Weaviate ${modules.weaviate}`);
}
