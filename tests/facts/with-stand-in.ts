import { type SecondServer, secondServer } from './second-server.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

/** Works with a Weaviate of its own whose service is a stand-in; the server may still be starting. */
export async function withStandIn<Result>(
  setting: Record<string, string>,
  work: (server: SecondServer, service: StandIn) => Promise<Result>,
): Promise<Result> {
  const service = await startStandIn();
  try {
    const server = await secondServer({
      ENABLE_MODULES: 'text2vec-model2vec',
      MODEL2VEC_INFERENCE_API: service.url,
      ...setting,
    });
    try {
      return await work(server, service);
    } finally {
      await server.stop();
    }
  } finally {
    await service.stop();
  }
}
