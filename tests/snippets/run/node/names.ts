/** The collections that the body of a request names, in REST's JSON and in the client's gRPC messages alike. */
export function namesIn(body: unknown): string[] {
  const message = asRecord(body);
  const listed = [
    body,
    message.objects,
    asRecord(message.objects).values,
    asRecord(asRecord(message.data).objects).values,
  ];
  const items = [body, message.match, ...listed.filter(Array.isArray).flat()].map(asRecord);
  const names = items.map((item) => item.class ?? item.collection ?? collectionOf(item.from));
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

// A reference starts at `weaviate://localhost/Collection/id/property`.
function collectionOf(beacon: unknown): string | undefined {
  return typeof beacon === 'string' ? beacon.split('/')[3] : undefined;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
