// Prints what a client and a collection of the TypeScript client have, and what stands below that, as JSON.
import type Weaviate from 'weaviate-client';

const { default: weaviate }: { default: typeof Weaviate } = await import(process.argv[2] ?? '');
// Nothing is asked of a server, so there need be none.
const client = await weaviate.connectToLocal({ skipInitChecks: true });
const objects: Record<string, object> = { client, collection: client.collections.use('Sample') };
const members: Record<string, string[]> = {};
for (const [name, object] of Object.entries(objects)) {
  members[name] = Object.keys(object);
  for (const [inner, value] of Object.entries(object))
    if (typeof value === 'object' && value !== null)
      members[inner] = [...(members[inner] ?? []), ...namesIn(value)];
}
process.stdout.write(JSON.stringify(members), () => process.exit());

/** The names that an object has itself or by its class. */
function namesIn(value: object): string[] {
  const above: unknown = Object.getPrototypeOf(value);
  const inherited = above === null || above === Object.prototype ? [] : namesIn(Object(above));
  return [...Object.getOwnPropertyNames(value).filter((name) => name !== 'constructor'), ...inherited];
}
