import weaviate, { type WeaviateClient } from 'weaviate-client';
import type { FactContext } from './fact.ts';
import { withStandIn } from './with-stand-in.ts';

export const model2vec = weaviate.configure.vectors.text2VecModel2Vec;

export type Films = Awaited<ReturnType<typeof createFilms>>;

export async function createFilms(client: WeaviateClient) {
  await client.collections.delete('Film');
  await client.collections.create({
    name: 'Film',
    properties: [
      { name: 'title', dataType: 'text' },
      { name: 'plot', dataType: 'text', vectorizePropertyName: false },
    ],
    vectorizers: model2vec({
      name: 'plot_vector',
      sourceProperties: ['plot'],
      vectorizeCollectionName: false,
    }),
  });
  return client.collections.use('Film');
}

export async function withFilm<Result>(
  { client }: FactContext,
  work: (films: Films) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(await createFilms(client));
  } finally {
    await client.collections.delete('Film');
  }
}

export async function createNotes(client: WeaviateClient, given: { autoTenantCreation?: boolean } = {}) {
  await client.collections.delete('Note');
  return client.collections.create({
    name: 'Note',
    multiTenancy: weaviate.configure.multiTenancy({ enabled: true, ...given }),
  });
}

export async function unnamedVector(client: WeaviateClient): Promise<string[]> {
  await client.collections.delete('Film');
  const films = await client.collections.create({ name: 'Film', vectorizers: model2vec() });
  const names = Object.keys((await films.config.get()).vectorizers);
  await client.collections.delete('Film');
  return names;
}

/** The texts that a Weaviate of its own sends to the service, while `work` writes to a collection without declared properties. */
export async function textsOf<Result>(
  work: (notes: ReturnType<WeaviateClient['collections']['use']>, client: WeaviateClient) => Promise<Result>,
  setting: Record<string, string> = {},
) {
  return withStandIn(setting, async (server, service) => {
    const client = await server.connect();
    await client.collections.create({
      name: 'Note',
      vectorizers: model2vec({ vectorizeCollectionName: false }),
    });
    const result = await work(client.collections.use('Note'), client);
    return { result, sent: service.asked.map(({ body }) => body.text) };
  });
}

export interface PythonSees {
  version: string;
  emptySources: string;
  index: [kind: string, distance: string];
  leftOut: { collection: boolean; property: boolean };
  existsLower: string;
  lengths: number[];
  reconfigures: string[];
  configMethods: string[];
}

let seen: Promise<PythonSees> | undefined;

/** What the Python client shows of the claims that are about it; run once. */
export function pythonSees({ python }: FactContext): Promise<PythonSees> {
  seen ??= python(pythonCode) as Promise<PythonSees>;
  return seen;
}

export const pythonCode = `
import inspect
import json
import weaviate
from weaviate.classes.config import Configure, DataType, Property, Reconfigure

seen = {"version": weaviate.__version__}
model2vec = Configure.Vectors.text2vec_model2vec
try:
    model2vec(source_properties=[])
except Exception as error:
    seen["emptySources"] = type(error).__name__
kinds = [Reconfigure.VectorIndex.hnsw, Reconfigure.VectorIndex.flat, Reconfigure.VectorIndex.dynamic]
seen["reconfigures"] = [name for kind in kinds for name in inspect.signature(kind).parameters]
with weaviate.connect_to_local() as client:
    def settings(prop):
        client.collections.delete("Book")
        books = client.collections.create("Book", properties=[prop], vector_config=model2vec())
        config = client.collections.export_config("Book").to_dict()
        vectorizer = config["vectorConfig"]["default"]["vectorizer"]["text2vec-model2vec"]
        return vectorizer["vectorizeClassName"], config["properties"][0]["moduleConfig"]["text2vec-model2vec"]
    collection, stored = settings(Property(name="title", data_type=DataType.TEXT))
    seen["leftOut"] = {"collection": collection, "property": stored["vectorizePropertyName"]}
    made = client.collections.export_config("Book").to_dict()["vectorConfig"]["default"]
    seen["index"] = [made["vectorIndexType"], made["vectorIndexConfig"]["distanceMetric"]]
    books = client.collections.use("Book")
    seen["existsLower"] = str(client.collections.exists("book"))
    before = len(books)
    books.data.insert({"title": "Dune"})
    seen["lengths"] = [before, len(books)]
    seen["configMethods"] = [name for name in dir(books.config) if not name.startswith("_")]
    client.collections.delete("Book")
print(json.dumps(seen))
`;
