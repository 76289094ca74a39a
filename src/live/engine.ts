/** An HTTP request that the broker makes for a block, to the chosen endpoint alone. `path` starts with `/v1/`. */
export interface EndpointRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
}

export interface EndpointReply {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

/** One printed line or more, and the line of the block (from 1) that printed it; `values` are the arguments as JSON. */
export interface Print {
  stream: 'stdout' | 'stderr';
  text: string;
  line: number;
  values: unknown[];
}

/** How a cell ended. `line` is the line of the block that threw. */
export type CellEnd =
  | { ok: true }
  | { ok: false; error: { name: string; message: string; line: number | null } };

/** What an engine may use: everything else is out of reach of the worker that it lives in. */
export interface EngineHost {
  /** A file of the engine (interpreter, wheel), fetched, checked by hash and cached by the page. */
  file(name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects with an Error whose message is made for readers when the endpoint cannot be reached. */
  request(request: EndpointRequest): Promise<EndpointReply>;
  print(print: Print): void;
}

/** An interpreter of one language. Cells share top-level names, as in a notebook. */
export interface Engine {
  /** What runs, for the reader: `weaviate-client 4.24.1 on Python 3.14.2`. */
  readonly versions: string;
  run(code: string): Promise<CellEnd>;
}

/** Starts an engine in this worker; the first cell may be run when it resolves. */
export type StartEngine = (host: EngineHost) => Promise<Engine>;
