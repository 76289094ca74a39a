import type { CellEnd, EndpointReply, EndpointRequest, Print } from './engine.ts';
import { jsonSize } from './json-size.ts';
import { limits } from './limits.ts';

/** What the page tells a worker. `run` and `id` tell which run or request an answer belongs to. */
export type PageMessage =
  | { type: 'run'; run: string; code: string }
  | { type: 'ping' }
  | { type: 'reply'; id: number; reply: EndpointReply }
  | { type: 'file'; id: number; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'refusal'; id: number; message: string };

/** What a worker tells the page; the size of a print is taken by the one who reads it. */
export type WorkerMessage =
  | { type: 'ready'; versions: string }
  | { type: 'broken'; message: string }
  | { type: 'pong' }
  | { type: 'print'; run: string; print: Print; size: number }
  | { type: 'end'; run: string; end: CellEnd }
  | { type: 'request'; id: number; request: EndpointRequest }
  | { type: 'file'; id: number; name: string };

/** Reads what came from a worker; undefined for anything that is no message within the limits. */
export function readWorkerMessage(data: unknown): WorkerMessage | undefined {
  if (!isRecord(data)) return undefined;
  const { type, run, id } = data;
  if (type === 'ready' && isText(data.versions, 1000)) return { type, versions: data.versions };
  if (type === 'broken' && isText(data.message, 100_000)) return { type, message: data.message };
  if (type === 'file' && isCount(id) && isText(data.name, 200)) return { type, id, name: data.name };
  if (type === 'request' && isCount(id)) {
    const request = readRequest(data.request);
    return request && { type, id, request };
  }
  if (type === 'pong') return { type };
  if (!isText(run, 100)) return undefined;
  if (type === 'print') {
    const read = readPrint(data.print);
    return read && { type, run, ...read };
  }
  const end = type === 'end' ? readEnd(data.end) : undefined;
  return end && { type: 'end', run, end };
}

/** Reads what came from the page; undefined for anything else. */
export function readPageMessage(data: unknown): PageMessage | undefined {
  if (!isRecord(data)) return undefined;
  const { type, id } = data;
  if (type === 'run' && isText(data.run, 100) && isText(data.code, limits.code)) {
    return { type, run: data.run, code: data.code };
  }
  if (type === 'ping') return { type };
  if (!isCount(id)) return undefined;
  if (type === 'refusal' && isText(data.message, 100_000)) return { type, id, message: data.message };
  if (type === 'file' && isBytes(data.bytes)) return { type, id, bytes: data.bytes };
  const reply = type === 'reply' ? readReply(data.reply) : undefined;
  return reply && { type: 'reply', id, reply };
}

function readRequest(data: unknown): EndpointRequest | undefined {
  if (!isRecord(data)) return undefined;
  const { method, path, headers, body } = data;
  if (!isText(method, 20) || !isText(path, 8000) || !isHeaders(headers)) return undefined;
  if (body === null) return { method, path, headers, body };
  return isBytes(body) && body.byteLength <= limits.request ? { method, path, headers, body } : undefined;
}

function readReply(data: unknown): EndpointReply | undefined {
  if (!isRecord(data)) return undefined;
  const { status, headers, body } = data;
  return isCount(status) && isHeaders(headers) && isBytes(body) ? { status, headers, body } : undefined;
}

/** A print and its size. One that is too large for any run has an infinite size, and nothing of it is kept. */
function readPrint(data: unknown): { print: Print; size: number } | undefined {
  if (!isRecord(data)) return undefined;
  const { stream, text, line, values } = data;
  if (stream !== 'stdout' && stream !== 'stderr') return undefined;
  if (typeof text !== 'string' || !isCount(line) || !Array.isArray(values)) return undefined;
  const size = jsonSize(values, limits.output);
  if (size === undefined) return undefined;
  const small = size + text.length <= limits.output;
  return small
    ? { print: { stream, text, line, values }, size: size + text.length }
    : { print: { stream, text: '', line, values: [] }, size: Number.POSITIVE_INFINITY };
}

function readEnd(data: unknown): CellEnd | undefined {
  if (!isRecord(data)) return undefined;
  if (data.ok === true) return { ok: true };
  const { error } = data;
  if (data.ok !== false || !isRecord(error)) return undefined;
  const { name, message, line } = error;
  if (!isText(name, 1000) || !isText(message, 100_000) || !(line === null || isCount(line))) return undefined;
  return { ok: false, error: { name, message, line } };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}

function isText(data: unknown, most: number): data is string {
  return typeof data === 'string' && data.length <= most;
}

function isCount(data: unknown): data is number {
  return typeof data === 'number' && Number.isSafeInteger(data) && data >= 0;
}

function isBytes(data: unknown): data is Uint8Array<ArrayBuffer> {
  return data instanceof Uint8Array && data.buffer instanceof ArrayBuffer;
}

function isHeaders(data: unknown): data is Record<string, string> {
  if (!isRecord(data)) return false;
  const entries = Object.entries(data);
  return (
    entries.length <= 100 && entries.every(([name, value]) => name.length <= 200 && isText(value, 20_000))
  );
}
