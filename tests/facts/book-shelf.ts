import { generateUuid5, type WeaviateClient } from 'weaviate-client';
import type { FactContext } from './fact.ts';

export const duneText = 'Noble families fight over a desert planet.';
export const id = generateUuid5('Dune');

export type Books = Awaited<ReturnType<typeof createBooks>>;

/** An address of this machine at which nobody answers. */
export const nobodyListens = 'http://127.0.0.1:9';

export async function inBooks<Result>(
  { client }: FactContext,
  work: (books: Books) => Promise<Result>,
  inferenceUrl?: string,
): Promise<Result> {
  await client.collections.delete('Book');
  try {
    return await work(await createBooks(client, inferenceUrl));
  } finally {
    await client.collections.delete('Book');
  }
}

/** An empty collection whose vectors are made from `about`, by the service at an address of its own where one is given. */
export async function createBooks(client: WeaviateClient, inferenceUrl?: string) {
  const settings = {
    properties: ['about'],
    vectorizeClassName: false,
    ...(inferenceUrl ? { inferenceUrl } : {}),
  };
  await client.collections.createFromJson({
    class: 'Book',
    properties: [
      { name: 'title', dataType: ['text'] },
      { name: 'about', dataType: ['text'] },
      { name: 'pages', dataType: ['int'] },
    ],
    vectorConfig: {
      about_vector: { vectorIndexType: 'hnsw', vectorizer: { 'text2vec-model2vec': settings } },
    },
  });
  return client.collections.use('Book');
}

export async function vectorOf(books: Books) {
  return (await books.query.fetchObjectById(id, { includeVector: true }))?.vectors.about_vector;
}

export interface PythonSees {
  vectorLeftOut: string;
  idMalformed: string;
  neverSet: string;
  uuid5: string;
  uuid5Types: string[];
  nullKeeps: boolean;
  upserted: [string, number];
  deletedUnknown: string;
}

let seen: Promise<PythonSees> | undefined;

/** What the Python client shows of the claims that are about both; run once. */
export function pythonSees({ python }: FactContext): Promise<PythonSees> {
  seen ??= python(pythonCode) as Promise<PythonSees>;
  return seen;
}

export const pythonCode = `
import json
from uuid import UUID
import weaviate
from weaviate.classes.config import Configure
from weaviate.classes.data import DataObject
from weaviate.util import generate_uuid5

seen = {}
with weaviate.connect_to_local() as client:
    client.collections.delete("Book")
    books = client.collections.create(
        "Book",
        vector_config=Configure.Vectors.text2vec_model2vec(
            name="about_vector", source_properties=["about"], vectorize_collection_name=False
        ),
    )
    uuid = generate_uuid5("Dune")
    inserted = books.data.insert({"title": "Dune", "about": "${duneText}", "pages": 412}, uuid=uuid)
    option = "include_vector"
    assert books.query.fetch_object_by_id(uuid).vector == {}
    assert books.query.fetch_object_by_id(uuid, **{option: True}).vector != {}
    seen["vectorLeftOut"] = option
    try:
        books.query.fetch_object_by_id("abc")
    except ValueError as error:
        seen["idMalformed"] = str(error)
    seen["uuid5"] = uuid
    for back in (inserted, books.query.fetch_object_by_id(uuid).uuid):
        assert isinstance(back, UUID) and back != uuid and str(back) == uuid
    seen["uuid5Types"] = [type(uuid).__name__, UUID.__name__, "str()"]
    before = books.query.fetch_object_by_id(uuid, include_vector=True).vector
    books.data.update(uuid, properties={"about": None})
    after = books.query.fetch_object_by_id(uuid, include_vector=True)
    seen["nullKeeps"] = after.properties["about"] is None and after.vector == before
    seen["neverSet"] = str(books.query.fetch_object_by_id(books.data.insert({"title": "a"})).properties["pages"])
    many = generate_uuid5("many")
    for title in ("first", "second"):
        books.data.insert_many([DataObject(properties={"title": title}, uuid=many)])
    found = [one for one in books.iterator() if str(one.uuid) == many]
    seen["upserted"] = [found[0].properties["title"], len(found)]
    deleted = [books.data.delete_by_id(many) for _ in range(2)]
    assert deleted[0] == deleted[1]
    seen["deletedUnknown"] = str(deleted[1])
    client.collections.delete("Book")
print(json.dumps(seen))
`;
