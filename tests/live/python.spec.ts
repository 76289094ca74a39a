import { expect, test } from './python-fixture.ts';

test('starts the published client in a frame that has no connection', async ({ python }) => {
  expect(python.versions).toMatch(/^weaviate-client 4\.23\.1 on Python 3\.14\.\d+$/);
  expect(await python.text('print(1 + 1)')).toBe('2\n');
});
