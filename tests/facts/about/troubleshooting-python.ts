import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { messageOf } from '../messages.ts';
import { type SecondServer, secondServer } from '../second-server.ts';
import type { Answer } from '../stand-in.ts';
import { withStandIn } from '../with-stand-in.ts';

/** What the page says a message has, by what the service answers. */
const saidOf: Readonly<Record<string, Answer>> = {
  'fail with status 422': { status: 422, body: '{"detail":[{"msg":"Input should be a valid dictionary"}]}' },
  'fail with status 500: no memory': { status: 500, body: '{"error":"no memory"}' },
  'failed to parse vectorization response (status 502)': { status: 502, body: '<html>Bad Gateway</html>' },
  'fail with status 401: Unauthorized': { status: 401, body: '{"error":"Unauthorized"}' },
};

export const facts: Facts = {
  /** The table's other facts show that TypeScript says the same. */
  'service-in-both': async (context) => {
    await withStandIn({}, async (server, service) => {
      await server.ready();
      for (const [said, answer] of Object.entries(saidOf)) {
        service.answer = answer;
        expect(await insertInPython(context, server, service.url)).toContain(said);
      }
      const noScheme = 'first path segment in URL cannot contain colon';
      expect(await insertInPython(context, server, '127.0.0.1:9')).toContain(noScheme);
      const slash = await insertInPython(context, server, `${service.url}/`);
      expect(slash).toContain('fail with status 404');
    });
    return [];
  },

  'not-ready-clients': async ({ python }) => {
    const address = 'http://127.0.0.1:9';
    const server = await secondServer({
      ENABLE_MODULES: 'text2vec-model2vec',
      MODEL2VEC_INFERENCE_API: address,
    });
    await server.says('not ready"');
    const { port, grpcPort } = server;
    const inTypeScript = await messageOf(weaviate.connectToLocal({ port, grpcPort }));
    const inPython = await python(`
import json, weaviate
try:
    weaviate.connect_to_local(port=${port}, grpc_port=${grpcPort})
    print(json.dumps("connected"))
except Exception as error:
    print(json.dumps(str(error)))
`);
    await server.stop();
    expect(inTypeScript).toContain('fetch failed');
    expect(inPython).toContain('Connection refused');
    for (const said of [inTypeScript, inPython]) expect(said).not.toContain('not ready');
    return [];
  },
};

/** What Python's insert into a collection with an address of its own fails with. */
async function insertInPython(
  { python }: FactContext,
  { port, grpcPort }: SecondServer,
  address: string,
): Promise<unknown> {
  return python(`
import json, weaviate
from weaviate.classes.config import Configure
with weaviate.connect_to_local(port=${port}, grpc_port=${grpcPort}) as client:
    client.collections.delete("Film")
    vector = Configure.Vectors.text2vec_model2vec(vectorize_collection_name=False, inference_url="${address}")
    films = client.collections.create("Film", vector_config=vector)
    try:
        films.data.insert({"plot": "A shark attacks."})
        said = "nothing"
    except Exception as error:
        said = str(error)
    print(json.dumps(said))
`);
}
