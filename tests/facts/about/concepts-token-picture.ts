import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';
import { readModel } from '../../../src/components/TokenPicture/read-model.ts';
import { encode } from '../../../src/components/TokenPicture/static-model.ts';
import { prepare } from '../../stack/prepare.ts';
import type { Facts } from '../fact.ts';
import { manyTexts } from '../many-texts.ts';

const folder = 'tests/stack/model/files';
const most = 0.00001;

/** The vectors of the published Python package. */
async function byPackage(texts: readonly string[]): Promise<number[][]> {
  const { python } = await prepare(() => {});
  const running = promisify(execFile)(python, ['tests/stack/inference/reference.py', folder], {
    maxBuffer: 2 ** 28,
  });
  running.child.stdin?.end(JSON.stringify(texts));
  return JSON.parse((await running).stdout);
}

export const facts: Facts = {
  'picture-equals-package': async ({ read }) => {
    const { buffer } = new Uint8Array(await readFile(`${folder}/model.safetensors`));
    const model = readModel(buffer, await read(`${folder}/tokenizer.json`));
    const texts = manyTexts(50);
    const expected = await byPackage(texts);
    const differing = texts.filter((text, index) => {
      const other = expected[index] ?? [];
      return encode(model, text).vector.some(
        (value, at) => !(Math.abs(value - (other[at] ?? Number.NaN)) <= most),
      );
    });
    expect(differing).toEqual([]);
    return [texts.length, most.toFixed(5)];
  },

  'picture-late-marks': async ({ read }) => {
    const mark = 'U+1ABF';
    const text = `bread${String.fromCodePoint(Number.parseInt(mark.slice(2), 16))}`;
    const { buffer } = new Uint8Array(await readFile(`${folder}/model.safetensors`));
    const model = readModel(buffer, await read(`${folder}/tokenizer.json`));
    expect(encode(model, text).tokens.map(({ token }) => token)).toEqual(['bread']);
    expect([...new Set((await byPackage([text])).flat())]).toEqual([0]);
    return [mark];
  },
};
