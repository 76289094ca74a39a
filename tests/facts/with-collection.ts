import type { Collection, CollectionConfigCreate, DataObject, WeaviateClient } from 'weaviate-client';

/** Gives a collection with these objects for as long as the work takes, made anew. */
export async function withCollection<Result>(
  { collections }: WeaviateClient,
  config: CollectionConfigCreate & { name: string },
  objects: DataObject<undefined>[],
  work: (collection: Collection) => Promise<Result>,
): Promise<Result> {
  await collections.delete(config.name);
  try {
    await collections.create(config);
    const collection: Collection = collections.use(config.name);
    const { hasErrors, errors } = await collection.data.insertMany(objects);
    if (hasErrors) throw new Error(Object.values(errors)[0]?.message);
    return await work(collection);
  } finally {
    await collections.delete(config.name);
  }
}
