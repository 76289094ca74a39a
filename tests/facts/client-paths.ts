import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { FactContext } from './fact.ts';

/** The Python client has all of these, from `weaviate`, `client`, `collection`, `Configure` or `TargetVectors`. */
export async function expectInPython({ python }: FactContext, paths: readonly string[]): Promise<void> {
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
    print(json.dumps([path for path in json.loads(${JSON.stringify(JSON.stringify(paths))}) if not is_there(path)]))
`);
  expect(missing).toEqual([]);
}

/** The TypeScript client has all of these, from `weaviate`, `client` or `collection`. */
export function expectInTypeScript({ client }: FactContext, paths: readonly string[]): void {
  const names: unknown = { client, collection: client.collections.use('Sample'), weaviate };
  for (const path of paths)
    expect(
      typeof path.split('.').reduce<unknown>((found, part) => Reflect.get(Object(found), part), names),
      path,
    ).toBe('function');
}
