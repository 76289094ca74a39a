import { expect } from 'playwright/test';
import { answerOf, answersNothing, live, module, ready } from '../deployed-server.ts';
import type { Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { whatIsSent } from '../reference-observations.ts';

export const facts: Facts = {
  'meta-ready': async ({ stack }) => {
    const path = `/v1${ready}`;
    return [`GET ${path}`, ...(await answersNothing(stack.rest, path))];
  },

  'live-answers': ({ stack }) => pathAnswersNothing(stack.rest, `/v1${live}`),

  'ready-answers': ({ stack }) => pathAnswersNothing(stack.rest, `/v1${ready}`),

  'service-live': ({ stack }) => pathAnswersNothing(stack.inference, live),

  'service-ready': ({ stack }) => pathAnswersNothing(stack.inference, ready),

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

const pathAnswersNothing = async (base: string, path: string) => [
  path,
  ...(await answersNothing(base, path)),
];
