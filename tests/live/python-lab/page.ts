import { metaForReadiness } from '../../../src/live/broker/normalize-request.ts';
import type { CellEnd, EndpointReply, EndpointRequest, Print } from '../../../src/live/engine.ts';
import type { Ask, FromPage, FromWorker } from './messages.ts';

/** What a test calls in the page. */
export interface Lab {
  /** Starts an engine in a new frame, and gives what it says it is. `before` runs in its worker first. */
  start(endpoint: string, before?: string): Promise<string>;
  run(code: string): Promise<CellRun>;
  /** Has requests to this path wait for a second before they are made. */
  slow: { path: string };
  /** The requests that the page made, as `POST /v1/objects`. */
  requests: string[];
}

export interface CellRun {
  end: CellEnd;
  prints: Print[];
  milliseconds: number;
}

const policy =
  "default-src 'none'; script-src 'nonce-lab' 'unsafe-eval' 'wasm-unsafe-eval' blob:; worker-src blob:";
const startWorker = `addEventListener('message', ({ data, ports: [port] }) => {
  new Worker(URL.createObjectURL(new Blob([data]))).postMessage(null, [port]);
}, { once: true });`;

const requests: string[] = [];
const slow = { path: '' };
let port: MessagePort;
let prints: Print[] = [];
let told: (message: FromWorker) => void = () => {};

async function start(endpoint: string, before = ''): Promise<string> {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script nonce="lab">${startWorker}</script>`;
  const code = `${before};${await (await fetch('/worker.js')).text()}`;
  const channel = new MessageChannel();
  port = channel.port1;
  port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if ('ask' in data) answer(endpoint, data.ask, data.id);
    else if ('print' in data) prints.push(data.print);
    else told(data);
  };
  const message = next();
  frame.onload = () => frame.contentWindow?.postMessage(code, '*', [channel.port2]);
  document.body.append(frame);
  const first = await message;
  if ('broken' in first) throw new Error(first.broken);
  return 'versions' in first ? first.versions : '';
}

async function run(code: string): Promise<CellRun> {
  prints = [];
  const began = performance.now();
  const message = next();
  port.postMessage({ run: code } satisfies FromPage);
  const last = await message;
  if (!('end' in last)) throw new Error('The worker did not say how the block ended.');
  return { end: last.end, prints, milliseconds: performance.now() - began };
}

function next(): Promise<FromWorker> {
  return new Promise((resolve) => {
    told = resolve;
  });
}

async function answer(endpoint: string, asked: Ask, id: number): Promise<void> {
  const give = (message: FromPage) => port.postMessage(message);
  try {
    give({ id, answer: 'file' in asked ? await file(asked.file) : await request(endpoint, asked.request) });
  } catch {
    give({ id, refusal: `No Weaviate answers at ${endpoint}.` });
  }
}

/** From the page's cache from the second time on, as on the site. */
async function file(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const address = `/engine/${name}`;
  const kept = await caches.open('lab');
  if (!(await kept.match(address))) await kept.add(address);
  const response = await kept.match(address);
  return new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
}

async function request(endpoint: string, asked: EndpointRequest): Promise<EndpointReply> {
  requests.push(`${asked.method} ${asked.path.split('?')[0]}`);
  if (asked.path === slow.path) await new Promise((resolve) => setTimeout(resolve, 1000));
  const { method, path, headers, body } = metaForReadiness(asked);
  const response = await fetch(`${endpoint}${path}`, { method, headers, body });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

Object.assign(window, { lab: { start, run, slow, requests } satisfies Lab });
