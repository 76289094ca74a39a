import type { Stack } from '../../stack/stack.ts';

/** Which half of the stack does not answer any more; undefined where both do. */
export async function silenceOf({
  rest,
  inference,
}: Pick<Stack, 'rest' | 'inference'>): Promise<Error | undefined> {
  const halves = [
    { name: 'Weaviate', address: `${rest}/v1/.well-known/live` },
    { name: 'The inference service', address: `${inference}/.well-known/live` },
  ];
  const silences = halves.map(async ({ name, address }) => {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(
      (error: Error) => error,
    );
    return answer instanceof Error
      ? new Error(`${name} does not answer any more: ${answer.message}.`)
      : undefined;
  });
  return (await Promise.all(silences)).find((silence) => silence !== undefined);
}
