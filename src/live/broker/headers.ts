/** What a block's request may say of itself. A key is never among it: the page adds its own. */
const allowed = [
  'accept',
  'content-type',
  'connect-protocol-version',
  'grpc-timeout',
  'x-grpc-web',
  'x-user-agent',
  'x-weaviate-client',
];

/** The headers that go to the endpoint, with the reader's key where there is one. */
export function headersFor(asked: Readonly<Record<string, string>>, key: string | undefined): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked)) {
    if (allowed.includes(name.toLowerCase())) headers.set(name, value);
  }
  if (key !== undefined) headers.set('authorization', `Bearer ${key}`);
  return headers;
}
