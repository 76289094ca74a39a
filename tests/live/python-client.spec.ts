import { expect, type Python, startPython, test } from './python-fixture.ts';

/** Connects, and makes an empty collection of films. */
const films = `
import weaviate
from weaviate.classes.config import Configure, DataType, Property

client = weaviate.connect_to_local()
client.collections.delete("Film")
films = client.collections.create(
    "Film",
    properties=[Property(name="title", data_type=DataType.TEXT), Property(name="year", data_type=DataType.INT)],
    vector_config=Configure.Vectors.text2vec_model2vec(vectorize_collection_name=False),
)
`;

test.afterEach(async ({ python }) => {
  await python.run(
    'import weaviate\nwith weaviate.connect_to_local() as cleaner:\n    cleaner.collections.delete_all()',
  );
});

for (const batch of ['fixed_size(batch_size=3)', 'dynamic()', 'rate_limit(requests_per_minute=6000)']) {
  test(`imports with batch.${batch} as it does elsewhere`, async ({ python }) => {
    await python.text(films);
    expect(await importAll(python, `films.batch.${batch}`, 'films')).toEqual(['10 10 0', '10', '']);
    expect(await importAll(python, `client.batch.${batch}`, 'client')).toEqual(['10 10 0', '20', '']);
  });
}

async function importAll(python: Python, batch: string, owner: string): Promise<string[]> {
  const collection = owner === 'client' ? 'collection="Film", ' : '';
  const text = await python.text(`
with ${batch} as batch:
    uuids = [batch.add_object(${collection}properties={"title": f"Film {n}", "year": n}) for n in range(10)]
results = ${owner}.batch.results.objs
print(len(uuids), len(results.uuids), batch.number_errors)
print(len(films))
`);
  return text.split('\n');
}

test('tells which objects of a batch failed, and why', async ({ python }) => {
  await python.text(films);
  const { end, prints } = await python.run(`
with films.batch.fixed_size(batch_size=2) as batch:
    batch.add_object(properties={"title": "Alien", "year": 1979})
    batch.add_object(properties={"title": "Jaws", "year": "a long time ago"})
    batch.add_object(properties={"title": "Ratatouille", "year": 2007})
[failed] = films.batch.failed_objects
print(failed.object_.properties["title"], failed.message)
print(batch.number_errors, films.batch.results.objs.has_errors, len(films))
`);
  expect(end).toEqual({ ok: true });
  const printed = prints.filter(({ stream }) => stream === 'stdout').map(({ text }) => text);
  expect(printed[0]).toMatch(/^Jaws .*year.*\n$/);
  expect(printed[1]).toBe('1 True 2\n');
  expect(prints.some(({ stream, text }) => stream === 'stderr' && text.includes('Failed to send 1'))).toBe(
    true,
  );
});

test('links objects in a batch', async ({ python }) => {
  await python.text(films);
  const text = await python.text(`
from weaviate.classes.config import ReferenceProperty
from weaviate.classes.query import QueryReference
films.config.add_reference(ReferenceProperty(name="follows", target_collection="Film"))
first, second = (films.data.insert({"title": title}) for title in ("Alien", "Aliens"))
with films.batch.fixed_size() as batch:
    batch.add_reference(from_uuid=second, from_property="follows", to=first)
found = films.query.fetch_object_by_id(second, return_references=QueryReference(link_on="follows"))
print(found.references["follows"].objects[0].properties["title"], films.batch.failed_references)
`);
  expect(text).toBe('Alien []\n');
});

test('says that a streaming batch cannot be had in a browser', async ({ python }) => {
  await python.text(films);
  const { end } = await python.run(
    'with films.batch.stream() as batch:\n    batch.add_object(properties={"title": "x"})',
  );
  expect(end).toMatchObject({ error: { name: 'WeaviateBatchStreamError', line: 1 } });
  expect(JSON.stringify(end)).toContain('batch.fixed_size()');
  const ingest = await python.run('films.data.ingest([{"title": "x"}])');
  expect(ingest.end).toMatchObject({ error: { name: 'WeaviateBatchStreamError', line: 1 } });
});

test('runs the asynchronous client', async ({ python }) => {
  await python.text(films);
  const text = await python.text(`
async with weaviate.use_async_with_local() as unhurried:
    notes = unhurried.collections.use("Film")
    done = await notes.data.insert_many([{"title": "A crew in space"}, {"title": "A shark at the beach"}])
    print(len(done.uuids), done.has_errors)
    found = await notes.query.near_text("outer space", limit=1)
    print(found.objects[0].properties["title"])
    print((await notes.aggregate.over_all(total_count=True)).total_count)
    print([item.properties["title"] async for item in notes.iterator()] != [])

async def again():
    async with weaviate.use_async_with_local() as client:
        return await client.collections.exists("Film")

import asyncio
print(asyncio.run(again()))
`);
  expect(text).toBe('2 False\nA crew in space\n2\nTrue\nTrue\n');
});

test('shows the words of the server, to REST and to gRPC', async ({ python }) => {
  await python.text(films);
  const twice = await python.run('client.collections.create("Film")');
  expect(twice.end).toMatchObject({ error: { name: 'UnexpectedStatusCodeError', line: 1 } });
  expect(JSON.stringify(twice.end)).toContain('already exists');
  const search = await python.run('x = 1\nfilms.query.near_text("a", target_vector="nope")');
  expect(search.end).toMatchObject({ error: { name: 'WeaviateQueryError', line: 2 } });
  expect(JSON.stringify(search.end)).toContain('nope');
});

test('keeps a deadline', async ({ python, page }) => {
  await python.text(films);
  await page.evaluate(() =>
    Object.assign(window.lab.slow, { path: '/v1/grpc-web/weaviate.v1.Weaviate/Search' }),
  );
  const { end } = await python.run(
    'client._connection.timeout_config.query = 0.2\nfilms.query.near_text("a")',
  );
  expect(end).toMatchObject({ error: { name: 'WeaviateQueryError', line: 2 } });
  expect(JSON.stringify(end)).toContain('Deadline Exceeded');
});

test('connects a closed client again when a later block uses it', async ({ python }) => {
  await python.text(films);
  expect(await python.text('client.close()\nprint(client.is_connected())')).toBe('False\n');
  expect(
    await python.text('films.data.insert({"title": "Alien"})\nprint(len(films), client.is_connected())'),
  ).toBe('1 True\n');
  const { end } = await python.run('client.close()\nlen(films)');
  expect(end).toMatchObject({ error: { name: 'WeaviateClosedClientError', line: 2 } });
});

test('reaches no other address than the chosen one', async ({ python }) => {
  const { end } = await python.run(
    'import weaviate\nweaviate.connect_to_custom("example.org", 443, True, "example.org", 50051, True)',
  );
  expect(end).toMatchObject({ ok: false, error: { line: 2 } });
  expect(JSON.stringify(end)).toContain('not example.org');
  expect(await python.requests()).not.toContain('GET /pypi/weaviate-client/json');
});

test('tells that no Weaviate answers, in the words of the page', async ({ python, page }) => {
  const nowhere = await startPython(page, 'http://127.0.0.1:9');
  const { end } = await nowhere.run('import weaviate\nclient = weaviate.connect_to_local()');
  expect(end).toMatchObject({ error: { name: 'WeaviateConnectionError', line: 2 } });
  expect(JSON.stringify(end)).toContain('No Weaviate answers at http://127.0.0.1:9.');
  expect(python.versions).toBe(nowhere.versions);
});

test('overrides nothing but the look at the platform, without which 4.24.1 refuses', async ({ python }) => {
  const { end } = await python.run(`
import sys, weaviate
from weaviate.connect import v4
print(v4.sys.version == sys.version, v4.sys.platform, sys.platform)
v4.sys = sys
weaviate.connect_to_local()
`);
  expect(end).toMatchObject({ error: { name: 'WeaviateStartUpError', line: 6 } });
  expect(JSON.stringify(end)).toContain('synchronous client is not supported');
});
