import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';
import { readModel } from '../../../src/components/TokenPicture/read-model.ts';
import { encode, type StaticModel } from '../../../src/components/TokenPicture/static-model.ts';
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
    const model = await ownModel(read);
    const texts = manyTexts(50);
    const expected = await byPackage(texts);
    const differing = texts.filter((text, index) => differs(encode(model, text).vector, expected[index]));
    expect(differing).toEqual([]);
    return [texts.length, most.toFixed(5)];
  },

  'picture-own-steps': async ({ read }) => {
    const model = await ownModel(read);
    const [small, capital, last] = ['σ', 'Σ', 'U+FFFF'];
    const texts = [`ΛΟΓΟ${capital}`, `bread${String.fromCodePoint(codePointOf(last) + 0x10001)}fish`];
    const expected = await byPackage(texts);
    for (const [index, text] of texts.entries()) {
      const { tokens, vector } = encode(model, text);
      expect(differs(vector, expected[index]), text).toBe(false);
      const untouched = model.tokenizer.encode(text, { add_special_tokens: false }).tokens;
      expect(untouched, text).not.toEqual(tokens.map(({ token }) => token));
    }
    expect(encode(model, texts[0] ?? '').tokens.at(-1)?.token).toBe(`##${small}`);
    return [small, capital, last];
  },

  'picture-late-marks': async ({ read }) => {
    const [mark, format, sign] = ['U+1ABF', 'U+0890', 'U+2E43'];
    const model = await ownModel(read);
    expect(tokensAround(model, mark)).toEqual(['bread', '##fish']);
    expect(tokensAround(model, format)).toEqual(['bread', '##fish']);
    expect(tokensAround(model, sign)).toEqual(['bread', model.unknown, 'fish']);
    const vectors = await byPackage([mark, format, sign].map(breadAndFish));
    expect([...new Set(vectors.flat())]).toEqual([0]);
    return [mark, format, sign];
  },

  'picture-other-way': async ({ read }) => {
    const few = 'U+1734';
    const model = await ownModel(read);
    expect(tokensAround(model, few)).toEqual([model.unknown]);
    const [between, without] = await byPackage([breadAndFish(few), 'breadfish']);
    expect(between).toEqual(without);
    return [few];
  },
};

async function ownModel(read: (path: string) => Promise<string>): Promise<StaticModel> {
  const { buffer } = new Uint8Array(await readFile(`${folder}/model.safetensors`));
  return readModel(buffer, await read(`${folder}/tokenizer.json`));
}

function differs(vector: Float64Array, other: readonly number[] = []): boolean {
  return vector.some((value, at) => !(Math.abs(value - (other[at] ?? Number.NaN)) <= most));
}

function codePointOf(name: string): number {
  return Number.parseInt(name.slice(2), 16);
}

function breadAndFish(between: string): string {
  return `bread${String.fromCodePoint(codePointOf(between))}fish`;
}

function tokensAround(model: StaticModel, between: string): string[] {
  return encode(model, breadAndFish(between)).tokens.map(({ token }) => token);
}
