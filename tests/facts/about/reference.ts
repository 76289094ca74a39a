import { join } from 'node:path';
import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import { filesUnder } from '../../../src/plugin/files.ts';
import { startService } from '../../stack/inference/service.ts';
import { prepare } from '../../stack/prepare.ts';
import type { FactContext, Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { property, restOf } from '../rest.ts';

const module = 'text2vec-model2vec';

interface Described {
  vectorConfig: Record<
    string,
    { vectorizer: Record<string, Record<string, unknown>>; vectorIndexType: string }
  >;
  properties: { name: string; moduleConfig?: Record<string, Record<string, unknown>> }[];
}

/** What the server keeps of a collection that was made without a client, with nothing said that it can assume. */
async function described({ stack }: Pick<FactContext, 'stack'>, settings = {}): Promise<Described> {
  const server = restOf(stack.rest);
  expect((await server.create('Sample', settings, [property('title')])).status).toBe(200);
  const { body } = await server.ask('GET', '/v1/schema/Sample');
  await server.remove('Sample');
  return body as Described;
}

/** The same of one that TypeScript made. */
async function byTypeScript({ client, stack }: FactContext): Promise<Described> {
  await client.collections.delete('Sample');
  const properties = [{ name: 'title', dataType: 'text' as const }];
  const vectorizers = weaviate.configure.vectors.text2VecModel2Vec();
  await client.collections.create({ name: 'Sample', properties, vectorizers });
  const { body } = await restOf(stack.rest).ask('GET', '/v1/schema/Sample');
  await client.collections.delete('Sample');
  return body as Described;
}

/** The same of one that Python made, with both settings of the property switched on. */
async function byPython({ python, stack }: FactContext): Promise<Described> {
  await restOf(stack.rest).remove('Sample');
  await python(`
import weaviate
from weaviate.classes.config import Configure, DataType, Property
title = Property(name="title", data_type=DataType.TEXT, vectorize_property_name=True, skip_vectorization=True)
with weaviate.connect_to_local() as client:
    vector = Configure.Vectors.text2vec_model2vec()
    client.collections.create("Sample", properties=[title], vector_config=vector)
print("null")
`);
  const { body } = await restOf(stack.rest).ask('GET', '/v1/schema/Sample');
  await restOf(stack.rest).remove('Sample');
  return body as Described;
}

const ofProperty = ({ properties }: Described) => properties[0]?.moduleConfig?.[module] ?? {};
const vectors = '/vectors';
const text = 'Blade Runner';

async function vectorOf({ stack }: Pick<FactContext, 'stack'>, body: object) {
  const answer = await restOf(stack.inference).ask('POST', vectors, body);
  return { status: answer.status, body: answer.body as { text: string; vector: number[]; dim: number } };
}

type Sent = Awaited<ReturnType<typeof observeSent>>;
let sent: Promise<Sent> | undefined;

/** What Weaviate sends for a batch and for a query. */
async function observeSent() {
  return withOwnStack({}, async ({ rest, port, grpcPort, recorder }) => {
    await restOf(rest).create('Sample', {}, [property('title')]);
    const client = await weaviate.connectToLocal({ port, grpcPort });
    const sample = client.collections.use('Sample');
    const titles = Array.from({ length: 20 }, (_, index) => ({ title: `Object ${index}` }));
    await sample.data.insertMany(titles);
    const objects = recorder.take();
    await sample.query.nearText('an object');
    const [query] = recorder.take();
    await client.close();
    return { objects, query, batch: titles.length };
  });
}

function whatIsSent(): Promise<Sent> {
  sent ??= observeSent();
  return sent;
}

/** The methods that the page names, by the column that they stand in. */
function methodsOf(page: string, column: number): string[] {
  const rows = page.split('\n').filter((line) => line.startsWith('| '));
  const cells = rows.flatMap((row) => row.split('|')[column + 1] ?? []);
  return cells.flatMap((cell) => Array.from(cell.matchAll(/`([\w.]+)\(\)`/g), ([, name = '']) => name));
}

async function statusOf({ stack }: FactContext, ask: { method: string; path: string; body?: object }) {
  const { status, body } = await restOf(stack.inference).ask(ask.method, ask.path, ask.body);
  return { status, keys: Object.keys(body as object) };
}

export const facts: Facts = {
  'settings-name': async (context) => {
    const { vectorConfig } = await byTypeScript(context);
    return Object.keys(vectorConfig).concat('text', 'text[]').slice(0, 1);
  },

  'settings-collection-name': async (context) => {
    const ofPython = (await byPython(context)).vectorConfig.default?.vectorizer[module]?.vectorizeClassName;
    const ofServer = (await described(context)).vectorConfig.default?.vectorizer[module]?.vectorizeClassName;
    expect([ofPython, ofServer]).toEqual([true, false]);
    return ['True', String(ofServer)];
  },

  'python-parameters': async ({ python }) => {
    const [version, ...names] = (await python(`
import inspect, json, weaviate
from weaviate.classes.config import Configure
make = Configure.Vectors.text2vec_model2vec
print(json.dumps([weaviate.__version__, *inspect.signature(make).parameters]))
`)) as string[];
    return [version ?? '', 'Configure.Vectors.text2vec_model2vec', ...names];
  },

  'unknown-settings-ignored': async (context) => {
    await described(context, { no_such_setting: true });
    return [];
  },

  'property-name-defaults': async (context) => {
    const seen = [ofProperty(await byTypeScript(context)), ofProperty(await described(context))];
    return seen.map(({ vectorizePropertyName }) => String(vectorizePropertyName));
  },

  'property-skip-default': async (context) => {
    const seen = [ofProperty(await byTypeScript(context)), ofProperty(await described(context))];
    return [...new Set(seen.map(({ skip }) => String(skip)))];
  },

  'reference-python-property-settings': async (context) => {
    const { skip, vectorizePropertyName } = ofProperty(await byPython(context));
    const [version] = (await context.python(
      'import json, weaviate; print(json.dumps([weaviate.__version__]))',
    )) as string[];
    const kept = [...new Set([skip, vectorizePropertyName].map(String))];
    return ['vector_config', version ?? '', 'vectorize_property_name', 'skip_vectorization', ...kept];
  },

  'module-off-message': async () => {
    const variable = 'ENABLE_MODULES';
    const status = await withOwnStack(
      { [variable]: '' },
      async ({ rest }) => (await restOf(rest).create('Sample', {})).status,
    );
    return [variable, status];
  },

  'default-vectorizer': async () => {
    const variable = 'DEFAULT_VECTORIZER_MODULE';
    const kept = await withOwnStack({ [variable]: module }, async ({ rest }) => {
      await restOf(rest).ask('POST', '/v1/schema', { class: 'Sample' });
      return (await restOf(rest).ask('GET', '/v1/schema/Sample')).body as { vectorizer: string };
    });
    return [variable, kept.vectorizer];
  },

  'default-limit': async ({ client, stack }) => {
    await restOf(stack.rest).create('Sample', {}, [property('title')]);
    const sample = client.collections.use('Sample');
    await sample.data.insertMany(Array.from({ length: 15 }, (_, index) => ({ title: `Object ${index}` })));
    const { objects } = await sample.query.nearText('an object');
    await client.collections.delete('Sample');
    return [objects.length];
  },

  'most-results': async ({ client, stack }) => {
    await restOf(stack.rest).create('Sample', {}, [property('title')]);
    const most = 10_000;
    const sample = client.collections.use('Sample');
    await sample.data.insert({ title: text });
    expect((await sample.query.nearText(text, { limit: most })).objects).toHaveLength(1);
    await expect(sample.query.nearText(text, { limit: most + 1 })).rejects.toThrow('maximum');
    await client.collections.delete('Sample');
    return [most];
  },

  'default-index-variable': async () => {
    const [variable, index] = ['DEFAULT_VECTOR_INDEX', 'flat'];
    const kept = await withOwnStack({ [variable]: index }, async ({ rest }) => {
      const server = restOf(rest);
      await server.ask('POST', '/v1/schema', {
        class: 'Sample',
        vectorConfig: { default: { vectorizer: { [module]: {} } } },
      });
      return (await server.ask('GET', '/v1/schema/Sample')).body as Described;
    });
    return [variable, index, kept.vectorConfig.default?.vectorIndexType ?? ''];
  },

  'default-quantization-variable': async () => {
    const [variable, value] = ['DEFAULT_QUANTIZATION', 'rq-8'];
    const rq = await withOwnStack({ [variable]: value }, async ({ rest }) => {
      await restOf(rest).create('Sample', {});
      const { body } = await restOf(rest).ask('GET', '/v1/schema/Sample');
      const { vectorConfig } = body as {
        vectorConfig: { default: { vectorIndexConfig: { rq: { bits: number; enabled: boolean } } } };
      };
      return vectorConfig.default.vectorIndexConfig.rq;
    });
    expect(rq.enabled).toBe(true);
    return [variable, value, 'rq', rq.bits];
  },

  'api-openapi': async ({ stack }) => {
    const paths = ['/openapi.json', '/docs'];
    const statuses = await Promise.all(
      paths.map(async (path) => (await fetch(stack.inference + path)).status),
    );
    expect(statuses).toEqual([200, 200]);
    const described = await (await fetch(stack.inference + paths[0])).json();
    const known = ['/.well-known/live', '/.well-known/ready', '/meta', '/vectors', '/vectors/'];
    expect(Object.keys(described.paths).sort()).toEqual(known);
    return paths;
  },

  'api-text-needed': async (context) => {
    const { status, keys } = await statusOf(context, { method: 'POST', path: vectors, body: {} });
    return [status, ...keys];
  },

  'api-config-changes-nothing': async (context) => {
    const plain = await vectorOf(context, { text });
    const names = ['task_type', 'pooling_strategy'];
    for (const name of names) {
      const other = await vectorOf(context, { text, config: { [name]: 'query' } });
      expect(other.body.vector).toEqual(plain.body.vector);
    }
    return names;
  },

  'api-other-fields': async (context) => {
    const { status } = await vectorOf(context, { text, no_such_field: 1 });
    const { body } = await vectorOf(context, { text });
    expect(Object.keys(body).sort()).toEqual(['dim', 'text', 'vector']);
    return [status];
  },

  'api-text-back': async (context) => {
    expect((await vectorOf(context, { text })).body.text).toBe(text);
    return [];
  },
  'api-vector-length': async (context) => [(await vectorOf(context, { text })).body.vector.length],
  'api-dim': async (context) => {
    const { dim, vector } = (await vectorOf(context, { text })).body;
    expect(dim).toBe(vector.length);
    return [];
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
  'api-meta': async ({ stack, read }) => {
    const name = 'config.json';
    const { body } = await restOf(stack.inference).ask('GET', '/meta');
    expect(body).toEqual(JSON.parse(await read(`tests/stack/model/files/${name}`)));
    return [name];
  },

  'sent-fields': async () => {
    const { objects } = await whatIsSent();
    const fields = Object.keys(objects[0]?.body as object);
    return [...fields, 'text', 'config'];
  },
  'sent-task-types': async () => {
    const { objects, query } = await whatIsSent();
    const types = [...new Set(objects.map(({ taskType }) => taskType))];
    return ['task_type', 'config', ...types, query?.taskType ?? ''];
  },
  'sent-no-content-type': async () => {
    const name = 'content-type';
    expect((await whatIsSent()).objects.flatMap(({ headers }) => headers)).not.toContain(name);
    return [name];
  },
  'sent-no-authorization': async () => {
    const name = 'authorization';
    expect((await whatIsSent()).objects.flatMap(({ headers }) => headers)).not.toContain(name);
    return [name];
  },
  'sent-one-by-one': async () => {
    const { objects, batch } = await whatIsSent();
    return [batch, objects.length];
  },

  'methods-exist': async ({ client, python, read }) => {
    const page = await read('docs/reference/client-methods.mdx');
    const [ofPython, ofTypeScript] = [methodsOf(page, 1), methodsOf(page, 2)];
    expect(ofPython.length).toBeGreaterThanOrEqual(30);
    expect(ofTypeScript.length).toBe(ofPython.length);
    const missing = await python(`
import json, weaviate
from weaviate.classes.config import Configure
from weaviate.classes.query import TargetVectors
with weaviate.connect_to_local() as client:
    names = dict(client=client, collection=client.collections.use("Sample"), weaviate=weaviate)
    names |= dict(Configure=Configure, TargetVectors=TargetVectors)
    def is_there(path):
        found = names
        for part in path.split("."):
            found = found.get(part) if isinstance(found, dict) else getattr(found, part, None)
        return callable(found)
    print(json.dumps([path for path in json.loads(${JSON.stringify(JSON.stringify(ofPython))}) if not is_there(path)]))
`);
    expect(missing).toEqual([]);
    const names = { client, collection: client.collections.use('Sample'), weaviate };
    const isThere = (path: string) =>
      typeof path.split('.').reduce<unknown>((found, part) => Reflect.get(Object(found), part), names) ===
      'function';
    expect(ofTypeScript.filter((path) => !isThere(path))).toEqual([]);
    return [];
  },

  /** All records of a language agree, so that two of them stand for all. */
  'one-fingerprint': async ({ read }) => {
    const folder = 'static/evidence';
    const paths = (await filesUnder(process.cwd(), folder)).filter((path) => /\.(py|ts)\.json$/.test(path));
    const seen = { py: new Set<string>(), ts: new Set<string>() };
    for (const path of paths) {
      const { fingerprint, language } = JSON.parse(await read(path));
      const { server, client, model } = fingerprint;
      seen[language as 'py' | 'ts'].add(JSON.stringify([server, client, model]));
    }
    expect([seen.py.size, seen.ts.size]).toEqual([1, 1]);
    return [folder];
  },

  'pinned-requirements': async ({ read }) => {
    const install = await read('docs/weaviate/model-providers/_includes/install.sh');
    return Array.from(install.matchAll(/weaviate-client(?:==|@)[\d.]+/g), ([pin]) => pin).slice(0, 2);
  },

  'python-needs': async ({ python }) => {
    const needs = (await python(`
import json
from importlib.metadata import metadata
print(json.dumps(metadata("weaviate-client")["Requires-Python"]))
`)) as string;
    return [needs.replace('>=', '')];
  },
};
