import type { Stack } from '../../stack/stack.ts';

type Server = Pick<Stack, 'rest'>;

/** What a server goes on holding when a run has ended. An alias outlives its collection. */
export interface Holding {
  kind: 'collection' | 'alias';
  name: string;
}

const addressOf = { collection: 'schema', alias: 'aliases' };

/** What the server holds: first its aliases, then its collections, by name. */
export async function holdingsOf({ rest }: Server): Promise<Holding[]> {
  const { aliases }: { aliases: { alias: string }[] | null } = await read(`${rest}/v1/aliases`);
  const { classes }: { classes: { class: string }[] } = await read(`${rest}/v1/schema`);
  const names = (aliases ?? []).map(({ alias }) => alias).sort();
  const collections = classes.map((found) => found.class).sort();
  return [
    ...names.map((name): Holding => ({ kind: 'alias', name })),
    ...collections.map((name): Holding => ({ kind: 'collection', name })),
  ];
}

/** Removes all that the server holds; gives what that was. */
export async function emptyServer(server: Server): Promise<Holding[]> {
  const holdings = await holdingsOf(server);
  for (const { kind, name } of holdings)
    await granted(`${server.rest}/v1/${addressOf[kind]}/${name}`, { method: 'DELETE' });
  return holdings;
}

async function read(address: string) {
  return (await granted(address)).json();
}

async function granted(address: string, init: RequestInit = {}): Promise<Response> {
  const what = `${init.method ?? 'GET'} ${address}`;
  const response = await fetch(address, { ...init, signal: AbortSignal.timeout(10_000) }).catch(
    (cause: Error) => {
      throw new Error(`Weaviate does not answer ${what}: ${cause.message}.`, { cause });
    },
  );
  if (!response.ok) throw new Error(`Weaviate refused ${what}: ${await response.text()}`);
  return response;
}
