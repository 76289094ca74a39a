import { Ajv, type ErrorObject } from 'ajv';
import type { Issue } from '../snippets/issues.ts';
import schema from './known/front-matter.json' with { type: 'json' };
import { readYaml, unknownName, type YamlFault, type YamlText } from './yaml/yaml-fault.ts';

/** Something wrong at the head of a page: where, what, and the next keystroke. */
export type FrontMatterFault = Omit<Issue, 'code' | 'severity'>;

const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What the head of a page has against the schema that editors know too; a page without a head lacks its title. */
export function frontMatterFaults(path: string, text: string): FrontMatterFault[] {
  const head = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(text);
  const yaml = readYaml(head?.index === 0 ? (head[1] ?? '') : '');
  const faults = 'message' in yaml ? [yaml] : faultsIn(yaml);
  return faults.map(({ line, ...words }) => ({ at: { path, line: line + 1, column: 1 }, ...words }));
}

function faultsIn({ value, lineOf }: YamlText): YamlFault[] {
  if (fits(value ?? {})) return [];
  return (fits.errors ?? []).map((error) => {
    const key = error.instancePath.split('/')[1];
    return faultOf(error, key, key === undefined ? 0 : lineOf([key]), lineOf);
  });
}

function faultOf(
  { keyword, params, message }: ErrorObject,
  key: string | undefined,
  line: number,
  lineOf: YamlText['lineOf'],
): YamlFault {
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    return unknownName(name, Object.keys(schema.properties), lineOf([name]), 'nothing that a page can say');
  }
  if (keyword === 'required') {
    const name = params.missingProperty as keyof typeof schema.properties;
    const { description } = schema.properties[name];
    return { line, message: `The page says no ${name}.`, fix: `Add ${name}: ${lowered(description)}` };
  }
  return { line, message: `${key ?? 'The head'} ${message}.`, fix: 'Correct the value.' };
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
