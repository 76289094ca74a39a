import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { descriptionPath } from '../../stack/description.ts';
import type { Mutant } from '../mutant.ts';
import { lineAt, misspelt, mutantOf } from './found.ts';

const modelPath = 'tests/stack/model/files/model.safetensors';

/** The stack without its module, and with another model. */
export async function stackMutants(siteDir: string): Promise<Mutant[]> {
  const text = await readFile(join(siteDir, descriptionPath), 'utf8');
  return [...withoutModule(text), ...otherModels(await readFile(join(siteDir, modelPath)))];
}

function withoutModule(text: string): Mutant[] {
  const environment = parseDocument(text).getIn(['services', 'weaviate', 'environment']);
  const settings = isMap(environment) ? environment.items : [];
  return settings.flatMap(({ key, value }): Mutant[] => {
    if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return [];
    const name = String(key.value);
    if (name !== 'ENABLE_MODULES') return [];
    const [start, [from, to]] = [key.range[0], value.range];
    const line = { kind: 'module off', path: descriptionPath, line: lineAt(text, start) } as const;
    const other = misspelt(String(value.value));
    return [
      mutantOf({ ...line, what: `${name} dropped`, edits: [{ start, end: to, text: '' }] }, text),
      mutantOf({ ...line, what: `${name}: ${other}`, edits: [{ start: from, end: to, text: other }] }, text),
      mutantOf(
        {
          ...line,
          what: `${name}: text2vec-openai`,
          edits: [{ start: from, end: to, text: 'text2vec-openai' }],
        },
        text,
      ),
    ];
  });
}

/** Tables of the same shape: the token vectors in another order, and half of each vector gone. */
function otherModels(model: Buffer): Mutant[] {
  const data = 8 + Number(model.readBigUInt64LE());
  const header: Record<string, { dtype?: string; shape?: number[]; data_offsets?: number[] }> = JSON.parse(
    model.toString('utf8', 8, data),
  );
  const [rows = 0, columns = 0] = header.embeddings?.shape ?? [];
  const [from = 0, to = 0] = header.embeddings?.data_offsets ?? [];
  const width = (to - from) / rows;
  const row = (index: number) =>
    model.subarray(data + from + index * width, data + from + (index + 1) * width);
  const table = (rowOf: (index: number) => Buffer) => {
    const all = Array.from({ length: rows }, (_, index) => rowOf(index));
    return Buffer.concat([model.subarray(0, data + from), ...all, model.subarray(data + to)]);
  };
  const halved = (index: number) =>
    Buffer.concat([row(index).subarray(0, width / 2), Buffer.alloc(width - Math.floor(width / 2))]);
  const models = {
    'its vectors in reverse order': table((index) => row(rows - 1 - index)),
    'each vector that of the next token': table((index) => row((index + 1) % rows)),
    [`${columns / 2} of ${columns} dimensions zero`]: table(halved),
  };
  return Object.entries(models).map(([what, content]) => ({
    kind: 'model swapped',
    path: modelPath,
    line: 1,
    what,
    changes: [{ path: modelPath, content }],
  }));
}
