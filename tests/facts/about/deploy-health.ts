import { expect } from 'playwright/test';
import { failService, startService } from '../../stack/inference/service.ts';
import { prepare } from '../../stack/prepare.ts';
import { answerOf, answersNothing, live, modelFolder, module, ready } from '../deployed-server.ts';
import type { Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { whatIsSent } from '../reference-observations.ts';
import { restOf } from '../rest.ts';
import { secondServer } from '../second-server.ts';
import { serverSource } from '../server-source.ts';

export const facts: Facts = {
  'meta-ready': async ({ stack }) => {
    const path = `/v1${ready}`;
    return [`GET ${path}`, ...(await answersNothing(stack.rest, path))];
  },

  'live-answers': async ({ stack }) => {
    expect((await atWork()).live).toBe(200);
    return pathAnswersNothing(stack.rest, `/v1${live}`);
  },

  'ready-answers': async ({ stack }) => [
    ...(await pathAnswersNothing(stack.rest, `/v1${ready}`)),
    (await atWork()).ready,
  ],

  'service-live': ({ stack }) => pathAnswersNothing(stack.inference, live),

  /** One that cannot load a model never answers; one that is ready makes a vector at once. */
  'service-ready': async ({ stack }) => {
    const { python } = await prepare(() => {});
    expect(await failService(python, { MODEL_DIR: 'nowhere' })).toContain('startup failed');
    const service = await startService(python, { MODEL_DIR: modelFolder });
    expect((await restOf(service.url).ask('POST', '/vectors', { text: 'Bread' })).status).toBe(200);
    await service.stop();
    return pathAnswersNothing(stack.inference, ready);
  },

  'nodes-answers': async ({ stack }) => {
    const path = '/v1/nodes';
    const { nodes } = JSON.parse((await answerOf(stack.rest, path)).text);
    return [path, ...nodes.map(({ status }: { status: string }) => status)];
  },

  'ready-without-service': async () =>
    withOwnStack({}, async ({ rest, recorder }) => {
      recorder.stop();
      const { status } = await answerOf(rest, `/v1${ready}`);
      const meta = '/v1/meta';
      const { modules } = JSON.parse((await answerOf(rest, meta)).text);
      return [status, meta, ...Object.keys(modules[module])];
    }),

  'message-limit': async ({ stack }) => {
    const path = '/v1/meta';
    const name = 'grpcMaxMessageSize';
    const setting = 'Config.GRPC.MaxMsgSize';
    expect(await serverSource('adapters/handlers/rest/handlers_misc.go')).toMatch(
      new RegExp(`GrpcMaxMessageSize:\\s+int64\\(serverConfig\\.${setting}\\)`),
    );
    expect(await serverSource('adapters/handlers/grpc/server.go')).toContain(
      `grpc.MaxRecvMsgSize(state.ServerConfig.${setting})`,
    );
    return [JSON.parse((await answerOf(stack.rest, path)).text)[name], path, name];
  },

  'client-timeouts': async ({ python, read }) => {
    const ofPython = await python(`
import json
from weaviate.classes.init import Timeout
print(json.dumps([Timeout().insert, Timeout().query]))
`);
    const published = await read('node_modules/weaviate-client/dist/node/esm/connection/http.js');
    const ofTypeScript = ['insert', 'query'].map((kind) =>
      Number(new RegExp(String.raw`timeout\?\.${kind} \|\| (\d+)`).exec(published)?.[1]),
    );
    expect(ofPython).toEqual(ofTypeScript);
    return ofTypeScript;
  },

  'sizing-one-text-a-request': async () => {
    const { objects, batch } = await whatIsSent();
    return [batch, objects.length];
  },
};

let seenAtWork: ReturnType<typeof observeAtWork> | undefined;
function atWork(): ReturnType<typeof observeAtWork> {
  seenAtWork ??= observeAtWork();
  return seenAtWork;
}

/** How a server answers that is taken out of service by its operator. */
async function observeAtWork() {
  const server = await secondServer({ MAINTENANCE_NODES: 'second' });
  const statusOf = (path: string) =>
    answerOf(server.rest, `/v1${path}`).then(
      ({ status }) => status,
      () => 0,
    );
  await expect.poll(() => statusOf(live)).toBe(200);
  const [alive] = await answersNothing(server.rest, `/v1${live}`);
  const seen = { live: alive, ready: await statusOf(ready) };
  await server.stop();
  return seen;
}

const pathAnswersNothing = async (base: string, path: string) => [
  path,
  ...(await answersNothing(base, path)),
];
