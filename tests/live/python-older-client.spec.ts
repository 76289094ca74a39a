import { olderClient } from '../../src/live/python/build/packages.ts';
import { expect, test } from './python-fixture.ts';

test.use({ client: olderClient });

test('runs both clients of 4.23.1', async ({ python }) => {
  expect(python.versions).toMatch(/^weaviate-client 4\.23\.1 on /);
  const text = await python.text(`
import weaviate
from weaviate.classes.config import Configure

with weaviate.connect_to_local() as client:
    client.collections.delete("Note")
    notes = client.collections.create("Note", vector_config=Configure.Vectors.text2vec_model2vec())
    with notes.batch.fixed_size() as batch:
        for text in ("The train to Lisbon leaves at nine", "The cat sleeps on the warm roof"):
            batch.add_object({"text": text})
    print(notes.batch.failed_objects, len(notes))
    print(notes.query.near_text("a journey in Portugal", limit=1).objects[0].properties["text"])

async with weaviate.use_async_with_local() as client:
    notes = client.collections.use("Note")
    print((await notes.query.near_text("a journey in Portugal", limit=1)).objects[0].properties["text"])
    await client.collections.delete("Note")
`);
  expect(text).toBe('[] 2\nThe train to Lisbon leaves at nine\nThe train to Lisbon leaves at nine\n');
});
