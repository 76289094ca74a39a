/** Adds an object, and with it the collection where it is new. */
export async function addObject(rest: string, name: string, properties: object): Promise<void> {
  const { status } = await post(`${rest}/v1/schema`, { class: name, vectorizer: 'none' });
  if (status >= 300 && status !== 422) throw new Error(`${name} was not made: ${status}`);
  const added = await post(`${rest}/v1/objects`, { class: name, properties });
  if (added.status >= 300) throw new Error(`An object of ${name} was not added: ${added.status}`);
}

/** How many objects a collection has; undefined where there is no such collection. */
export async function count(rest: string, name: string): Promise<number | undefined> {
  const query = `{ Aggregate { ${name} { meta { count } } } }`;
  const { data } = await (await post(`${rest}/v1/graphql`, { query })).json();
  return data?.Aggregate?.[name]?.[0]?.meta.count;
}

function post(address: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
}
