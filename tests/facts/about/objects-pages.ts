import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { runOf } from '../recorded-runs.ts';
import { sentTexts } from '../sent-texts.ts';

export const facts: Facts = {
  'import-disagree': async ({ read }) => {
    const said = (['py', 'ts'] as const).map(async (language) => {
      const run = await runOf(read, 'docs/weaviate/manage-objects/_includes/objects.import', language);
      return run.outputOf('AllBad').map(({ text }) => text);
    });
    expect(await Promise.all(said)).toEqual([
      ['raised: every object failed'],
      ['1 failed, nothing was raised'],
    ]);
    return [];
  },

  'objects-in-step': async () => {
    const { inOrder, requests } = await sentTexts();
    expect(inOrder).toHaveLength(1);
    expect(requests).toMatchObject({ update: 1, sameAgain: 0 });
    return [];
  },

  'no-undo': async ({ client, python }) => {
    const ofPython = (await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    print(json.dumps(dir(client.collections.use("Sample").data)))
`)) as string[];
    const all = [...ofPython, ...Object.keys(client.collections.use('Sample').data)];
    expect(all.filter((name) => /undo|undelete|restore|recover/i.test(name))).toEqual([]);
    return [];
  },
};
