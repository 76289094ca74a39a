import type { Stack } from '../../stack/stack.ts';

type Server = Pick<Stack, 'rest'>;

/** The names of the collections that the server holds. */
export async function collectionsOn({ rest }: Server): Promise<string[]> {
  const { classes }: { classes: { class: string }[] } = await (await granted(`${rest}/v1/schema`)).json();
  return classes.map((found) => found.class).sort();
}

/** Removes collections from the server. */
export async function removeCollections({ rest }: Server, names: readonly string[]): Promise<void> {
  for (const name of names) await granted(`${rest}/v1/schema/${name}`, { method: 'DELETE' });
}

async function granted(address: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, { ...init, signal: AbortSignal.timeout(10_000) });
  if (!response.ok)
    throw new Error(`Weaviate refused ${init.method ?? 'GET'} ${address}: ${await response.text()}`);
  return response;
}
