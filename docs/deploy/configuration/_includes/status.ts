import assert from 'node:assert/strict';

// START Ready
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

console.log(await client.isLive(), await client.isReady());
// END Ready

assert.equal(await client.isReady(), true);
const { version: serverVersion } = await client.getMeta();

// START Nodes
const nodes = await client.cluster.nodes();
console.log(nodes.map(({ name, status }) => [name, status]));

await client.close();
// END Nodes

assert.deepEqual(
  nodes.map(({ version }) => version),
  [serverVersion],
);
