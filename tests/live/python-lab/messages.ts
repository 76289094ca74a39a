import type { CellEnd, EndpointReply, EndpointRequest, Print } from '../../../src/live/engine.ts';

/** What the worker asks of the page. */
export type Ask = { file: string } | { request: EndpointRequest };

export type FromWorker =
  | { ask: Ask; id: number }
  | { print: Print }
  | { end: CellEnd }
  | { versions: string }
  | { broken: string };

export type FromPage =
  | { run: string }
  | { id: number; answer: Uint8Array<ArrayBuffer> | EndpointReply }
  | { id: number; refusal: string };
