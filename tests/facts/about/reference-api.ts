import { join } from 'node:path';
import { expect } from 'playwright/test';
import { startService } from '../../stack/inference/service.ts';
import { prepare } from '../../stack/prepare.ts';
import type { Facts } from '../fact.ts';
import { statusOf, text, vectorOf, vectors } from '../reference-observations.ts';
import { restOf } from '../rest.ts';
import { shownBy } from '../shown-by.ts';
import { facts as providers } from './providers.ts';

export const facts: Facts = {
  'api-openapi': async (context) => {
    const { stack } = context;
    const paths = ['/openapi.json', '/docs'];
    const statuses = await Promise.all(
      paths.map(async (path) => (await fetch(stack.inference + path)).status),
    );
    expect(statuses).toEqual([200, 200]);
    const described = await (await fetch(stack.inference + paths[0])).json();
    const page = await context.read('docs/reference/inference-api.mdx');
    const named = new Set(Array.from(page.matchAll(/`(\/[\w./-]+)`/g), ([, path = '']) => path));
    for (const path of paths) named.delete(path);
    expect([...named].sort()).toEqual(Object.keys(described.paths).sort());
    const slash = await restOf(stack.inference).ask('POST', `${vectors}/`, { text });
    expect(slash.body).toEqual((await vectorOf(context, { text })).body);
    return [...paths, `${vectors}/`, vectors];
  },

  'api-text-needed': async (context) => {
    const { status, keys } = await statusOf(context, { method: 'POST', path: vectors, body: {} });
    return ['text', status, ...keys];
  },

  'api-config-changes-nothing': async (context) => {
    const plain = await vectorOf(context, { text });
    const [field, names] = ['config', ['task_type', 'pooling_strategy']];
    for (const name of names) {
      const other = await vectorOf(context, { text, [field]: { [name]: 'query' } });
      expect(other.body.vector).toEqual(plain.body.vector);
    }
    return [field, ...names];
  },

  'api-other-fields': async (context) => {
    const { status, body } = await vectorOf(context, { text, no_such_field: 1 });
    expect(body).toEqual((await vectorOf(context, { text })).body);
    expect(Object.keys(body).sort()).toEqual(['dim', 'text', 'vector']);
    return [status];
  },

  'api-text-back': async (context) => {
    const { body } = await vectorOf(context, { text });
    return Object.entries(body).flatMap(([field, value]) => ((value as unknown) === text ? [field] : []));
  },

  'api-vector-length': async (context) => {
    const field = 'vector';
    return [field, (await vectorOf(context, { text })).body[field].length];
  },

  'api-dim': async (context) => {
    const { body } = await vectorOf(context, { text });
    return Object.entries(body).flatMap(([field, value]) =>
      (value as unknown) === body.vector.length ? [field] : [],
    );
  },

  'api-no-lists': async (context) => ['text', (await vectorOf(context, { text: [text] })).status],

  'api-empty-text': async (context) => {
    const { status, body } = await vectorOf(context, { text: '' });
    return [status, ...new Set(body.vector)];
  },

  'api-status-401': async () => {
    const { python } = await prepare(() => {});
    const environment = {
      MODEL_DIR: join(process.cwd(), 'tests/stack/model/files'),
      AUTHENTICATION_ALLOWED_TOKENS: 'secret',
    };
    const guarded = await startService(python, environment);
    const { status, body } = await restOf(guarded.url).ask('POST', vectors, { text });
    await guarded.stop();
    return [status, JSON.stringify(body)];
  },

  'api-status-422': async (context) => {
    const { status, keys } = await statusOf(context, { method: 'POST', path: vectors, body: [] });
    return [status, ...keys];
  },

  'api-status-404': async (context) => {
    const { status, keys } = await statusOf(context, { method: 'GET', path: '/no-such-path' });
    return [status, ...keys];
  },

  'api-status-405': async (context) => {
    const { status, keys } = await statusOf(context, { method: 'GET', path: vectors });
    return [status, vectors, 'GET', ...keys];
  },

  'api-meta': async (context) => {
    const { stack, read } = context;
    await shownBy(providers, 'meta-is-config', context);
    const name = 'config.json';
    const { body } = await restOf(stack.inference).ask('GET', '/meta');
    expect(body).toEqual(JSON.parse(await read(`tests/stack/model/files/${name}`)));
    return [name];
  },
};
