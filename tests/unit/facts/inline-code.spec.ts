import { expect, test } from 'playwright/test';
import { namesIn } from '../../facts/names/inline-code.ts';

/** What a piece of inline code names, one line each: paths with `()` for calls, then options and names. */
function named(written: string): string[] {
  return namesIn(written).map((each) => {
    if (each.kind === 'name') return `${each.place}: ${each.name}`;
    if (each.kind === 'options') return `options: ${each.given.options.join(', ')}`;
    const path = each.steps.map(({ name, called }) => `${name}${called ? '()' : ''}`).join('.');
    return `${path}${each.given.options.length > 0 ? ` with ${each.given.options.join(', ')}` : ''}`;
  });
}

test('a statement names what it calls, and not what it gives a name to', () => {
  expect(named('client = weaviate.connect_to_local(port=1)')).toEqual([
    'weaviate.connect_to_local() with port',
  ]);
  expect(named('with weaviate.connect_to_local() as client:')).toEqual(['weaviate.connect_to_local()']);
  expect(named('const films = await client.collections.use("Film")')).toEqual(['client.collections.use()']);
  expect(named('film => film.properties.title')).toEqual(['properties.title']);
});

test('a chain goes on behind a question mark, a string in brackets, a place in a list and types', () => {
  expect(named('collection?.query["near"].text')).toEqual(['collection.query.near.text']);
  expect(named('response.objects[0].uuid')).toEqual(['response.objects.uuid']);
  expect(named('collection.use<Film>("x", { limit: 2 })')).toEqual(['collection.use() with limit']);
});

test('lists, keys and options are told apart', () => {
  expect(named('bm25, near_text')).toEqual(['alone: bm25', 'alone: near_text']);
  expect(named('limit: 2')).toEqual(['key: limit']);
  expect(named('{"limit": 2}')).toEqual(['key: limit']);
  expect(named('{ limit: 2 }')).toEqual(['options: limit']);
  expect(named('limit=2, offset=3')).toEqual(['options: limit, offset']);
});

test('a sentence, a command, a file and a value name next to nothing', () => {
  for (const written of [
    '"text"',
    '127.0.0.1',
    'model.safetensors',
    'docker-compose.yml',
    'user@example.com',
  ])
    expect(named(written), written).toEqual([]);
  expect(named('docker compose up --detach')).toEqual(['beside: docker', 'beside: compose', 'beside: up']);
});
