import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { prepare } from '../stack/prepare.ts';
import { runTool } from '../stack/run-tool.ts';

const folder = join(import.meta.dirname, '..', 'stack', 'model');

const measure = `
import os
from pathlib import Path
from model2vec import StaticModel
from ranking import ndcg, read

texts = read(Path("retrieval"))
scores = ndcg(StaticModel.from_pretrained(Path("files")).encode, texts)
size = os.path.getsize("files/model.safetensors")
means = [scores.mean(), scores[texts.plain].mean(), scores[~texts.plain].mean()]
print(f"{len(texts.queries)} queries over {len(texts.passages)} passages")
print(" | ".join([f"{size:,}", *(f"{mean:.3f}" for mean in means)]))
`;

test("the card's line about this folder's files is what they score on the retrieval set", async () => {
  const { python } = await prepare(() => undefined);
  const env = { ...process.env, HF_HUB_OFFLINE: '1', PYTHONDONTWRITEBYTECODE: '1', PYTHONPATH: folder };
  const printed = await runTool(python, ['-c', measure], { cwd: folder, env });
  const [counts = '', figures = ''] = printed.split('\n');
  const card = await readFile(join(folder, 'files', 'README.md'), 'utf8');
  expect(card).toContain(`| **this folder's files** | ${figures} |`);
  const [queries = '', passages = ''] = counts.match(/\d+/g) ?? [];
  expect(Number(queries)).toBeGreaterThanOrEqual(60);
  expect(card).toMatch(new RegExp(`\\b${queries}\\b`));
  expect(card).toMatch(new RegExp(`\\b${passages}\\b`));
});
