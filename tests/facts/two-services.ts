import { property, restOf } from './rest.ts';
import { startStandIn } from './stand-in.ts';
import { withStandIn } from './with-stand-in.ts';

let seen: ReturnType<typeof insertForBoth> | undefined;

/**
 * The vector of one object, made by the service that the server names and by the one that the collection names. Both
 * services are processes of this machine, and so is the server: one in a container would not reach them.
 */
export function vectorsOfTwoServices() {
  seen ??= insertForBoth();
  return seen;
}

function insertForBoth() {
  return withStandIn({}, async (server, ofServer) => {
    ofServer.answer = { status: 200, body: '{"text":"","vector":[1,0,0],"dim":3}' };
    await server.ready();
    const rest = restOf(server.rest);
    const vectorWith = async (settings: object) => {
      await rest.create('Sauce', settings, [property('name')]);
      return (await rest.insert('Sauce', { name: 'Pesto' })).body as { vectors: { default: number[] } };
    };
    const ofCollection = await startStandIn();
    try {
      const { vectors: own } = await vectorWith({ inferenceUrl: ofCollection.url });
      const { vectors: common } = await vectorWith({});
      return { own: own.default, common: common.default };
    } finally {
      await ofCollection.stop();
    }
  });
}
