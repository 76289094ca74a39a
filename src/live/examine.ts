import { callEndpoint, plain } from './broker/call.ts';
import type { Endpoint } from './endpoint.ts';
import type { EndpointReply, EndpointRequest } from './engine.ts';
import { type Fault, faults } from './faults.ts';
import { whySilent, whyUnreachable } from './unreachable.ts';

/** What a server says of itself. */
export interface Found {
  version: string;
  /** What it says of the module that turns texts into vectors; undefined where that module is off. */
  model: Record<string, unknown> | undefined;
}

export type Finding = { ok: true; found: Found } | { ok: false; fault: Fault };

const moduleName = 'text2vec-model2vec';

/** Looks at an endpoint: whether Weaviate is there, lets us in, and has what the blocks need. */
export async function examine(endpoint: Endpoint, signal: AbortSignal): Promise<Finding> {
  const { origin } = endpoint;
  const waiting = AbortSignal.any([signal, AbortSignal.timeout(10_000)]);
  const reply = await replyTo(endpoint, plain('GET', '/v1/meta'), waiting);
  if (!reply) return bad(waiting.aborted ? await whySilent(origin) : await whyUnreachable(origin, signal));
  if (reply.status === 401 || reply.status === 403) {
    return bad(endpoint.key === undefined ? faults.key(origin) : faults.wrongKey(origin));
  }
  const meta = reply.status === 200 ? parseMeta(reply.body) : undefined;
  if (!meta) return bad(faults.notWeaviate(origin));
  const health = await replyTo(endpoint, healthCheck, waiting);
  if (health?.status === 200) return { ok: true, found: meta };
  return bad(waiting.aborted ? faults.silent(origin) : faults.grpcWeb(origin, meta.version));
}

const healthCheck: EndpointRequest = {
  method: 'POST',
  path: '/v1/grpc-web/grpc.health.v1.Health/Check',
  headers: { 'content-type': 'application/grpc-web+proto', 'x-grpc-web': '1' },
  // One frame with an empty message.
  body: new Uint8Array(5),
};

/** The endpoint's answer; undefined where a browser gets none, whatever the cause. */
function replyTo(
  endpoint: Endpoint,
  request: EndpointRequest,
  signal: AbortSignal,
): Promise<EndpointReply | undefined> {
  return callEndpoint(endpoint, request, signal).catch(() => undefined);
}

function parseMeta(body: Uint8Array): Found | undefined {
  try {
    const { version, modules } = JSON.parse(new TextDecoder().decode(body));
    const model: unknown = modules?.[moduleName];
    if (typeof version !== 'string') return undefined;
    return { version, model: typeof model === 'object' && model !== null ? { ...model } : undefined };
  } catch {
    return undefined;
  }
}

function bad(fault: Fault): Finding {
  return { ok: false, fault };
}
