import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { property, restOf } from '../rest.ts';
import { changed, made, module, settingsOf, withoutModule } from '../server-settings.ts';
import { versionsOf } from '../versions.ts';

export const facts: Facts = {
  'module-not-by-itself': async () => {
    expect((await withoutModule()).said).toContain(module);
    return [];
  },

  /** Modules that call an API of somebody else are on by themselves; this one is on where it is named. */
  'module-not-api-based': async ({ client }) => {
    const [switches, former] = ['API_BASED_MODULES_DISABLED', 'ENABLE_API_BASED_MODULES'];
    const modulesWith = (variable: string, value: string) =>
      withOwnStack({ [variable]: value }, async ({ rest }) => {
        const { modules } = (await restOf(rest).ask('GET', '/v1/meta')).body as { modules: object };
        return Object.keys(modules);
      });
    expect(await modulesWith(switches, 'true')).toEqual([module]);
    const all = await modulesWith(former, 'false');
    expect(all).toContain(module);
    expect(all.length).toBeGreaterThan(10);
    return [switches, (await client.getMeta()).version ?? ''];
  },

  'module-off-words': async () => [
    /no module with name "[^"]+" present/.exec((await withoutModule()).said)?.[0] ?? '',
  ],

  /** Counted while the service says that it is not ready. */
  'asks-every-second': async () => {
    const path = '/.well-known/ready';
    const seconds = 4;
    const asked = await withOwnStack(
      (service) => ({ MODEL2VEC_INFERENCE_API: `${service}/no-such-path` }),
      async ({ recorder }) => {
        await expect.poll(() => recorder.paths.length).toBeGreaterThan(0);
        const before = recorder.paths.length;
        await pause(seconds * 1000);
        expect(recorder.paths[0]).toBe(`/no-such-path${path}`);
        return recorder.paths.length - before;
      },
      { untilReady: false },
    );
    expect(Math.round(seconds / asked)).toBe(1);
    return [path];
  },

  /** Every text is sent, and no number. */
  'source-properties-default': async () => {
    const sent = await withOwnStack({}, async ({ rest, recorder }) => {
      const server = restOf(rest);
      const properties = [property('title'), property('tags', 'text[]'), property('year', 'int')];
      await server.create('Sample', {}, properties);
      await server.insert('Sample', { title: 'A', tags: ['b', 'c'], year: 1 });
      return recorder.take().map(({ text }) => text);
    });
    expect(sent).toEqual(['b c A']);
    return ['text', 'text[]'];
  },

  'source-properties-not-empty': async ({ stack }) => {
    const { status, body } = await restOf(stack.rest).create('Sample', { properties: [] });
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining('at least 1 property')]);
    return [];
  },

  'unknown-source-property': async (context) => {
    await made(context, { properties: ['no_such_property'] });
    return [];
  },

  'collection-name-defaults': async (context) => {
    const ofPython = await settingsOf(context, () =>
      context.python(`
import weaviate
from weaviate.classes.config import Configure
with weaviate.connect_to_local() as client:
    client.collections.create("Sample", vector_config=Configure.Vectors.text2vec_model2vec())
print("null")
`),
    );
    const ofTypeScript = await settingsOf(context, () =>
      context.client.collections.create({
        name: 'Sample',
        vectorizers: weaviate.configure.vectors.text2VecModel2Vec(),
      }),
    );
    const [[name, value] = ['none', '']] = Object.entries(ofPython);
    // The server fills in its own default where nothing was sent.
    expect(Object.keys(weaviate.configure.vectors.text2VecModel2Vec().vectorizer.config ?? {})).toEqual([]);
    expect(ofTypeScript[name]).toBe(false);
    const { python, typescript } = await versionsOf(context);
    return [python, name, String(value), typescript];
  },

  'settings-typescript-inference-url': async (context) => {
    const { client } = context;
    const settings = { inferenceURL: 'http://127.0.0.1:9' };
    const vectorizers = weaviate.configure.vectors.text2VecModel2Vec(settings);
    const kept = await settingsOf(context, () => client.collections.create({ name: 'Sample', vectorizers }));
    expect(kept).toMatchObject(settings);
    const server = restOf(context.stack.rest);
    const insertWith = async (sent: object) => {
      await server.create('Sample', sent, [property('title')]);
      const { status } = await server.insert('Sample', { title: 'Pesto' });
      await server.remove('Sample');
      return status;
    };
    const read = 'inferenceUrl';
    expect([await insertWith(settings), await insertWith({ [read]: settings.inferenceURL })]).toEqual([
      200, 500,
    ]);
    return [...Object.keys(settings), Object.keys(kept).find((key) => key in settings) ?? '', read];
  },

  'meta-ignores-inference-url': async ({ stack }) => {
    const server = restOf(stack.rest);
    const metaOf = async () =>
      ((await server.ask('GET', '/v1/meta')).body as { modules: Record<string, unknown> }).modules[module];
    const before = await metaOf();
    await server.create('Sample', { inferenceUrl: 'http://127.0.0.1:9' });
    const after = await metaOf();
    await server.remove('Sample');
    expect(after).toEqual(before);
    expect(before).toHaveProperty('model_type', 'model2vec');
    return ['MODEL2VEC_INFERENCE_API'];
  },

  'vectorizer-cannot-change': async (context) => {
    const status = await changed(context, ({ vectorConfig }) => {
      Object.assign(vectorConfig.default ?? {}, { vectorizer: { [module]: { properties: ['title'] } } });
    });
    return ['properties', status];
  },
};
