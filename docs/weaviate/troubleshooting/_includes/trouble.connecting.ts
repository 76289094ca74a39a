import assert from 'node:assert/strict';

// START Ports
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal({ host: '127.0.0.1', port: 8080, grpcPort: 50051 });

console.log(await client.isReady());
// END Ports

assert.equal(await client.isLive(), true);

await assert.rejects(async () => {
  // START WrongPort
  await weaviate.connectToLocal({ host: '127.0.0.1', port: 8081 });
  // END WrongPort
}, /fetch failed/);

const { warn } = console;
console.warn = () => {};
await assert.rejects(async () => {
  // START WrongGrpcPort
  await weaviate.connectToLocal({ host: '127.0.0.1', grpcPort: 50052 });
  // END WrongGrpcPort
}, /Check UNAVAILABLE/);
console.warn = warn;

// START Close
await client.close();
// END Close

await assert.rejects(async () => {
  // START AfterClose
  await client.collections.use('Book').query.fetchObjects();
  // END AfterClose
}, /Channel has been shut down/);
