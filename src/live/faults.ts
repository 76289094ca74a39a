/** Something that keeps blocks from running: what was seen, and what to do about it. */
export interface Fault {
  code: string;
  /** What was seen. */
  what: string;
  /** What helps. */
  remedy: string;
  /** The page that says more, from the site's root. */
  link?: { label: string; to: string };
}

const install = {
  label: 'Start a server with Docker',
  to: '/deploy/installation-guides/docker-installation',
};
const modules = { label: 'Turn the module on', to: '/weaviate/configuration/modules' };

/** All that can be wrong with an endpoint, with the words for it. */
export const faults = {
  address: (text: string): Fault => ({
    code: 'address',
    what: `“${text}” is no address of a server.`,
    remedy: 'Write it like http://localhost:8080.',
  }),
  nothing: (origin: string): Fault => ({
    code: 'nothing',
    what: `Nothing answers at ${origin}.`,
    remedy: 'Start Weaviate there, or name the address and port where it runs.',
    link: install,
  }),
  unanswered: (origin: string): Fault => ({
    code: 'unanswered',
    what: `${origin} could not be reached.`,
    remedy:
      'When your browser asks whether this site may reach devices on your local network, press Allow; it asks once more when you try again. If it has not asked, nothing runs there: start Weaviate.',
    link: install,
  }),
  denied: (origin: string): Fault => ({
    code: 'denied',
    what: `Your browser does not let this site reach ${origin}.`,
    remedy:
      'You or your browser’s settings said no to “local network access”. Allow it in the site settings, left of the address bar, then try again.',
  }),
  insecure: (origin: string): Fault => ({
    code: 'insecure',
    what: `This page came without https, so your browser keeps it from ${origin}.`,
    remedy: 'Open this page by https.',
  }),
  mixed: (origin: string): Fault => ({
    code: 'mixed',
    what: `This page came by https, so your browser keeps it from ${origin}, which has no certificate.`,
    remedy: 'Use http://localhost:8080 on this computer, or an address that begins with https.',
  }),
  certificate: (origin: string): Fault => ({
    code: 'certificate',
    what: `No trusted answer comes from ${origin}.`,
    remedy: `Open ${origin}/v1/meta in another tab. If your browser warns about the certificate, make it trusted; if nothing is there, start Weaviate or mend the address.`,
  }),
  silent: (origin: string): Fault => ({
    code: 'silent',
    what: `${origin} has not answered for ten seconds.`,
    remedy: 'It may be starting or overloaded. Wait a little and try again.',
  }),
  notWeaviate: (origin: string): Fault => ({
    code: 'not-weaviate',
    what: `Something answers at ${origin}, and it is not a Weaviate that this page may read.`,
    remedy:
      'Check the port: Weaviate’s REST port is 8080. If CORS_ALLOW_ORIGIN is set there, add this site to it.',
  }),
  key: (origin: string): Fault => ({
    code: 'key',
    what: `${origin} asks for an API key.`,
    remedy:
      'Give one that may create collections. It stays in the memory of this page and goes nowhere else.',
  }),
  wrongKey: (origin: string): Fault => ({
    code: 'wrong-key',
    what: `${origin} does not accept the API key.`,
    remedy: 'Give another one.',
  }),
  grpcWeb: (origin: string, version: string): Fault => ({
    code: 'grpc-web',
    what: `Weaviate ${version} at ${origin} has no gRPC-web, which a browser needs to search and import.`,
    remedy:
      'Use version 1.38.3 or newer. Newer ones have it on by default: look for grpcWebEnabled in the settings.',
    link: install,
  }),
  module: (origin: string): Fault => ({
    code: 'module',
    what: `Weaviate at ${origin} runs without text2vec-model2vec.`,
    remedy: 'Blocks that make vectors will fail until the module is on.',
    link: modules,
  }),
  kept: (collections: readonly string[]): Fault => ({
    code: 'kept',
    what: `You kept ${collections.join(', ')}, so this block could not make it.`,
    remedy: 'Try again when it may go, or give the collection another name in the code.',
  }),
  lost: (origin: string): Fault => ({
    code: 'lost',
    what: `${origin} stopped answering while the block ran.`,
    remedy: 'See whether Weaviate is still up, then run the block again.',
  }),
} as const;
