import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'playwright/test';

test('the TypeScript client that Run loads has at most 130 kB as brotli sends it', async () => {
  const client = await readFile('build/live/typescript/weaviate-client.js');
  expect(client.byteLength).toBeGreaterThan(100_000);
  expect(brotliCompressSync(client).byteLength).toBeLessThanOrEqual(130_000);
});
