import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { byPython, byTypeScript, module } from '../reference-observations.ts';
import { restOf } from '../rest.ts';
import { sentTexts } from '../sent-texts.ts';
import { shown } from '../shown.ts';
import { shownBy } from '../shown-by.ts';
import { pythonSees } from '../small-collections.ts';
import { facts as ofModule } from './configuration-module.ts';
import { facts as similarity } from './similarity.ts';

const { text2VecModel2Vec } = weaviate.configure.vectors;

/** Shows that a search or a change asks the service for as many vectors as given. */
const asks = (counts: Partial<Awaited<ReturnType<typeof sentTexts>>['requests']>) => async () => {
  expect((await sentTexts()).requests).toMatchObject(counts);
  return [];
};

/** The settings that TypeScript sends for a vector, and the names of its options. */
const ofTypeScript = () =>
  text2VecModel2Vec({
    sourceProperties: ['title'],
    vectorizeCollectionName: true,
    inferenceURL: 'http://127.0.0.1:9',
  }).vectorizer.config as Record<string, unknown>;

/** The parameters of Python's function, and its version. */
const ofPython = async ({ python }: FactContext) =>
  (await python(`
import inspect, json, weaviate
from weaviate.classes.config import Configure
print(json.dumps([weaviate.__version__, *inspect.signature(Configure.Vectors.text2vec_model2vec).parameters]))
`)) as string[];

const typescriptVersion = async ({ read }: FactContext) =>
  JSON.parse(await read('node_modules/weaviate-client/package.json')).version;

export const facts: Facts = {
  'behaviour-name': async () => {
    expect((await sentTexts()).inOrder).toHaveLength(1);
    return [];
  },
  'behaviour-collection': async (context) => {
    const { named } = await sentTexts();
    const split = 'Demo Collection';
    expect(named).toEqual([`${split} A title`]);
    const python = (await ofPython(context)).find((name) => name.startsWith('vectorize_'));
    return ['vectorizeCollectionName', python ?? '', split.replace(' ', ''), split];
  },
  'behaviour-sources': async () => {
    const { inOrder, namedInOtherOrder, withoutSource } = await sentTexts();
    expect(inOrder).toEqual(['drama war A PLOT A title']);
    expect(withoutSource).toEqual(['Sample']);
    expect(namedInOtherOrder).toEqual(inOrder);
    return ['text', 'text[]'];
  },
  'behaviour-property': async () => {
    expect((await sentTexts()).propertyNamed).toEqual(['title A title']);
    return ['vectorizePropertyName'];
  },
  'behaviour-joined': async () => {
    expect((await sentTexts()).inOrder).toEqual(['drama war A PLOT A title']);
    return [];
  },
  'behaviour-defaults': async (context) => {
    const { client, python, stack } = context;
    const kept = async (make: () => Promise<unknown>) => {
      await client.collections.delete('Film');
      await make();
      const { body } = await restOf(stack.rest).ask('GET', '/v1/schema/Film');
      await client.collections.delete('Film');
      const text = JSON.stringify(body);
      return [/"vectorizeClassName":(\w+)/, /"vectorizePropertyName":(\w+)/].map(
        (one) => one.exec(text)?.[1],
      );
    };
    const properties = [{ name: 'title', dataType: 'text' as const }];
    const typescript = await kept(() =>
      client.collections.create({ name: 'Film', properties, vectorizers: text2VecModel2Vec() }),
    );
    const byPython = await kept(() =>
      python(`
import weaviate
from weaviate.classes.config import Configure, DataType, Property
with weaviate.connect_to_local() as client:
    title = Property(name="title", data_type=DataType.TEXT)
    client.collections.create("Film", properties=[title], vector_config=Configure.Vectors.text2vec_model2vec())
print("null")
`),
    );
    expect([byPython, typescript]).toEqual([
      ['true', 'false'],
      ['false', 'true'],
    ]);
    return [(await ofPython(context))[0] ?? '', await typescriptVersion(context)];
  },
  'modules-settings': async (context) => {
    for (const id of ['source-properties-default', 'settings-typescript-inference-url'])
      await shownBy(ofModule, id, context);
    expect((await sentTexts()).named).toEqual(['Demo Collection A title']);
    const [version = '', ...names] = await ofPython(context);
    const sent = Object.keys(ofTypeScript());
    const options = ['sourceProperties', 'vectorizeCollectionName', 'inferenceURL'] as const;
    expect(sent).toContain(options[2]);
    const kept = [await byPython(context), await byTypeScript(context)].map(
      ({ vectorConfig }) => vectorConfig.default?.vectorizer[module]?.vectorizeClassName,
    );
    expect(kept).toEqual([true, false]);
    const python = (start: string) => names.find((name) => name.startsWith(start)) ?? '';
    return [
      ...[python('source'), options[0], 'text', 'text[]'],
      ...[python('vectorize'), options[1], version, await typescriptVersion(context)],
      ...[python('inference'), options[2]],
      await typescriptVersion(context),
    ];
  },
  'reference-sources': async (context) => {
    const [, ...names] = await ofPython(context);
    const { client, stack } = context;
    await client.collections.delete('Film');
    await client.collections.create({
      name: 'Film',
      vectorizers: text2VecModel2Vec({ sourceProperties: ['title'] }),
    });
    const { body } = await restOf(stack.rest).ask('GET', '/v1/schema/Film');
    await client.collections.delete('Film');
    expect((await pythonSees(context)).emptySources).not.toBe('');
    expect((await sentTexts()).inOrder).toEqual(['drama war A PLOT A title']);
    const kept = /"(\w+)":\["title"\]/.exec(JSON.stringify(body))?.[1] ?? '';
    return [
      names.find((name) => name.startsWith('source')) ?? '',
      'sourceProperties',
      kept,
      'text',
      'text[]',
    ];
  },
  /** Under which name the server keeps what Python sends is printed by a block. */
  'reference-inference-url': async (context) => {
    await shownBy(ofModule, 'settings-typescript-inference-url', context);
    const [, ...names] = await ofPython(context);
    await shown('docs/weaviate/troubleshooting/_includes/trouble.service', 'DeadService', {
      prints: ['http://127.0.0.1:9999'],
      code: ['inference_url="http://127.0.0.1:9999"', '["inferenceUrl"]'],
    })(context);
    return [
      names.find((name) => name.startsWith('inference')) ?? '',
      'inferenceUrl',
      'MODEL2VEC_INFERENCE_API',
    ];
  },

  'how-year-not': async () => {
    expect((await sentTexts()).withoutSource).toEqual(['Sample']);
    return ['year'];
  },
  'vectorization-no-numbers': async () => {
    expect((await sentTexts()).withoutSource).toEqual(['Sample']);
    return ['text', 'text[]'];
  },
  'config-three-sources': async () => {
    expect((await sentTexts()).inOrder).toEqual(['drama war A PLOT A title']);
    return ['text', 'text[]'];
  },

  'emb-asks-service': async () => {
    expect((await sentTexts()).inOrder).toHaveLength(1);
    return asks({ nearText: 1, hybrid: 1 })();
  },
  'emb-query-vector': async (context) => {
    await shownBy(similarity, 'near-text-as-written', context);
    return asks({ nearText: 1 })();
  },
  'request-each': asks({ several: 2 }),
  'own-asks-no-service': asks({ create: 0, own: 0, searchOwn: 0 }),
  'client-not-service': asks({ nearText: 1, nearVector: 0, fetch: 0 }),
  'brought-not-sent-here': async () => {
    expect((await sentTexts()).brought).toBe(0);
    return [];
  },
};
