import type { Evidence } from './evidence.ts';

// Browsers hash in another thread, which takes longer than most of these texts do; Node can do without.
const node = globalThis.process?.getBuiltinModule?.('node:crypto');

/** SHA-256 in lower-case hexadecimal; a text is hashed as its UTF-8 bytes, so it may stand for the file it was read from. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  if (node) return node.createHash('sha256').update(content).digest('hex');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** JSON as evidence is written: keys sorted, two spaces of indentation, a newline at the end. Equal values give equal bytes. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

/** Evidence with its seal, the SHA-256 of all the rest. */
export async function seal(unsealed: Omit<Evidence, 'seal'>): Promise<Evidence> {
  return { ...unsealed, seal: await sha256(canonicalJson(unsealed)) };
}

/** Whether evidence is as the run wrote it. */
export async function sealHolds({ seal: recorded, ...rest }: Evidence): Promise<boolean> {
  return recorded === (await sha256(canonicalJson(rest)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
