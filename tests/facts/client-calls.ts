import { join } from 'node:path';

/** How many requests of a kind the TypeScript client makes while something is done. */
export async function callsOf(
  kind: 'callObjects' | 'callStream',
  work: () => Promise<unknown>,
): Promise<number> {
  const batcher = join(process.cwd(), 'node_modules/weaviate-client/dist/node/esm/grpc/batcher.js');
  const { prototype } = (await import(batcher)).default;
  const real = prototype[kind];
  let calls = 0;
  prototype[kind] = function (this: unknown, ...given: unknown[]) {
    calls += 1;
    return real.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype[kind] = real;
  }
  return calls;
}
