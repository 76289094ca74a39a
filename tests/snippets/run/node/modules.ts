import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isSource } from './frames.ts';
import { watchGrpc } from './requests.ts';

const counting = new URL('assert.ts', import.meta.url).href;

/** Gives the source assertions that are counted, and watches the client's gRPC library as soon as it is asked for. */
export function watchModules(): void {
  let watched = false;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'node:assert/strict' && isSource(context.parentURL)) {
        return { url: counting, format: 'module-typescript', shortCircuit: true };
      }
      const found = next(specifier, context);
      if (specifier === '@grpc/grpc-js' && !watched) {
        watched = true;
        watchGrpc(fileURLToPath(found.url));
      }
      return found;
    },
  });
}
