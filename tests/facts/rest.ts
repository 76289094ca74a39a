/** An answer of Weaviate's REST interface; `body` is its JSON, where it has any. */
export interface Answer {
  status: number;
  body: unknown;
}

/** Speaks to the REST interface at `rest` without a client, so that only the server's defaults count. */
export function restOf(rest: string, headers: Readonly<Record<string, string>> = {}) {
  const ask = async (method: string, path: string, content?: unknown): Promise<Answer> => {
    const body = content === undefined ? {} : { body: JSON.stringify(content) };
    const sent = { 'content-type': 'application/json', ...headers };
    const reply = await fetch(rest + path, { method, headers: sent, ...body });
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  return {
    ask,
    /** Makes a collection with one vector of the module, in place of one that has the name already. */
    async create(
      name: string,
      settings: object,
      properties: object[] = [],
      more: object = {},
    ): Promise<Answer> {
      await ask('DELETE', `/v1/schema/${name}`);
      const vectorizer = { 'text2vec-model2vec': settings };
      const vectorConfig = { default: { vectorizer, vectorIndexType: 'hnsw', ...more } };
      return ask('POST', '/v1/schema', { class: name, properties, vectorConfig });
    },
    /** Stores an object, and gives it as it was stored. */
    async insert(name: string, properties: object, more: object = {}): Promise<Answer> {
      return ask('POST', '/v1/objects', { class: name, properties, ...more });
    },
    remove: (name: string): Promise<Answer> => ask('DELETE', `/v1/schema/${name}`),
  };
}

/** A property as Weaviate takes it. */
export function property(name: string, type = 'text', more: object = {}): object {
  return { name, dataType: [type], ...more };
}
