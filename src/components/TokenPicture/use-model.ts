import { useCallback, useState } from 'react';
import type { StaticModel } from './static-model.ts';

/** A model that is fetched when it is asked for, and not before. */
export type ModelState =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'failed'; why: string }
  | { kind: 'ready'; model: StaticModel };

/** The project's own model, as it is published beside the page. */
export function useModel(): { state: ModelState; load: () => void } {
  const [state, setState] = useState<ModelState>({ kind: 'idle' });
  const load = useCallback(() => {
    setState({ kind: 'loading' });
    fetchModel().then(
      (model) => setState({ kind: 'ready', model }),
      (error: unknown) =>
        setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    );
  }, []);
  return { state, load };
}

async function fetchModel(): Promise<StaticModel> {
  const table = new URL('../../../tests/stack/model/files/model.safetensors', import.meta.url);
  const tokenizer = new URL('../../../tests/stack/model/files/tokenizer.json', import.meta.url);
  const [{ readModel }, bytes, json] = await Promise.all([
    import('./read-model.ts'),
    fetchFile(table).then((reply) => reply.arrayBuffer()),
    fetchFile(tokenizer).then((reply) => reply.text()),
  ]);
  return readModel(bytes, json);
}

async function fetchFile(address: URL): Promise<Response> {
  const reply = await fetch(address);
  if (reply.ok) return reply;
  throw new Error(`${address.pathname} is answered with ${reply.status}.`);
}
