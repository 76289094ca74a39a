import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';

/** The path of the stack's only description, from the site's root. */
export const descriptionPath = 'tests/stack/docker-compose.yml';

/** What the description says of Weaviate. */
export interface WeaviateService {
  image: string;
  /** The image tag's version: `1.39.3`. */
  version: string;
  command: string[];
  environment: Record<string, string>;
  /** Ports on this machine, by the port inside. */
  published: ReadonlyMap<number, number>;
  /** The path that answers once the service is ready. */
  readyPath: string;
}

/** What the description says of the inference service. */
export interface InferenceService {
  image: string;
  environment: Record<string, string>;
  readyPath: string;
}

/** The stack as `docker-compose.yml` describes it. */
export interface Description {
  weaviate: WeaviateService;
  inference: InferenceService;
}

interface ComposeService {
  image?: unknown;
  command?: unknown;
  environment?: unknown;
  ports?: unknown;
  healthcheck?: { test?: unknown };
}

/** Reads the stack's description from its file. */
export async function readDescription(): Promise<Description> {
  return parseDescription(await readFile(join(import.meta.dirname, 'docker-compose.yml'), 'utf8'));
}

/** Understands the text of a compose file; fails with the place and the right value where it cannot. */
export function parseDescription(text: string): Description {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const problem = document.errors[0];
  if (problem) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    throw new Error(
      `${descriptionPath}:${line}:${col} cannot be read: ${problem.message}. Mend it at this line.`,
    );
  }
  const services: Record<string, ComposeService> = document.toJS()?.services ?? {};
  const weaviate = service(services, 'weaviate');
  const inference = service(services, 'text2vec-model2vec');
  const image = String(weaviate.image);
  const description = {
    weaviate: {
      image,
      version: tagVersion(image),
      command: strings(weaviate.command),
      environment: environment(weaviate.environment),
      published: published(weaviate.ports),
      readyPath: readyPath('weaviate', weaviate),
    },
    inference: {
      image: String(inference.image),
      environment: environment(inference.environment),
      readyPath: readyPath('text2vec-model2vec', inference),
    },
  };
  checkInferenceAddress(description.weaviate.environment.MODEL2VEC_INFERENCE_API);
  return description;
}

function service(services: Record<string, ComposeService>, name: string): ComposeService {
  const found = services[name];
  if (found) return found;
  const names = Object.keys(services).join(', ') || 'none';
  throw new Error(`${descriptionPath} describes no service ${name} (it has: ${names}).`);
}

function tagVersion(image: string): string {
  const version = /:(\d+\.\d+\.\d+)$/.exec(image)?.[1];
  if (version) return version;
  throw new Error(
    `${descriptionPath}: the image ${image} names no version. Write it out, as in weaviate:1.39.3.`,
  );
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function environment(value: unknown): Record<string, string> {
  if (value === undefined) return {};
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
  }
  throw new Error(`${descriptionPath}: write environment as \`NAME: value\` lines.`);
}

function published(value: unknown): Map<number, number> {
  return new Map(
    strings(value).map((port) => {
      const match = /^127\.0\.0\.1:(\d+):(\d+)$/.exec(port);
      if (match) return [Number(match[2]), Number(match[1])];
      const inside = port.split(':').at(-1);
      throw new Error(
        `${descriptionPath}: the port ${port} is not on this machine only. Write 127.0.0.1:${inside}:${inside}.`,
      );
    }),
  );
}

function readyPath(name: string, { healthcheck }: ComposeService): string {
  const address = /https?:\/\/[^\s'")]+/.exec(strings(healthcheck?.test).join(' '))?.[0];
  if (address) return new URL(address).pathname;
  throw new Error(
    `${descriptionPath}: the health check of ${name} asks no http address, so nothing tells when it is ready.`,
  );
}

function checkInferenceAddress(address: string | undefined): void {
  const right = 'http://text2vec-model2vec:8080';
  if (address === right) return;
  throw new Error(
    `${descriptionPath}: MODEL2VEC_INFERENCE_API is ${address ?? 'missing'}. Write ${right}, without a slash at the end.`,
  );
}
