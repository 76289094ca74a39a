import { isLoopback } from './endpoint.ts';
import { type Fault, faults } from './faults.ts';

/** What browsers call the reader's permission to reach this computer or its network; names differ by version. */
const permissions = ['local-network-access', 'loopback-network', 'local-network'];

/** Why a request to this origin got no answer, as far as a page can tell. Browsers give the same error for all of it. */
export async function whyUnreachable(origin: string, signal: AbortSignal): Promise<Fault> {
  const secure = location.protocol === 'https:';
  if (secure && origin.startsWith('http:') && !isLoopback(origin)) return faults.mixed(origin);
  if (await answersAnything(origin, signal)) return faults.notWeaviate(origin);
  // A page of this very computer needs no permission, though it has not been given.
  if (isLoopback(location.origin))
    return origin.startsWith('https:') ? faults.certificate(origin) : faults.nothing(origin);
  if (!isSecureContext) return faults.insecure(origin);
  const states = await Promise.all(permissions.map(permissionState));
  if (states.includes('denied')) return faults.denied(origin);
  if (origin.startsWith('https:')) return faults.certificate(origin);
  return states.includes('prompt') ? faults.unanswered(origin) : faults.nothing(origin);
}

/** Whether something is there that only keeps browsers out. */
async function answersAnything(origin: string, signal: AbortSignal): Promise<boolean> {
  const options = { mode: 'no-cors', cache: 'no-store', credentials: 'omit', signal } as const;
  return fetch(`${origin}/v1/meta`, options).then(
    () => true,
    () => false,
  );
}

async function permissionState(name: string): Promise<PermissionState | undefined> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state;
  } catch {
    // This browser knows no such permission.
    return undefined;
  }
}
