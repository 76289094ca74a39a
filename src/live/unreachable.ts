import { isLoopback } from './endpoint.ts';
import { type Fault, faults } from './faults.ts';

/** Why a request to this origin got no answer, as far as a page can tell. Browsers give the same error for all of it. */
export async function whyUnreachable(origin: string, signal: AbortSignal): Promise<Fault> {
  const secure = location.protocol === 'https:';
  if (secure && origin.startsWith('http:') && !isLoopback(origin)) return faults.mixed(origin);
  if (await answersAnything(origin, signal)) return faults.notWeaviate(origin);
  // A page of this very computer needs no permission, though it has not been given.
  if (isLoopback(location.origin))
    return origin.startsWith('https:') ? faults.certificate(origin) : faults.nothing(origin);
  if (!isSecureContext) return faults.insecure(origin);
  const state = await permissionFor(origin);
  if (state === 'denied') return faults.denied(origin);
  if (origin.startsWith('https:')) return faults.certificate(origin);
  return state === 'prompt' ? faults.unanswered(origin) : faults.nothing(origin);
}

/** Why a request to this origin has had no answer for long. Some browsers hold it back while they ask the reader. */
export async function whySilent(origin: string): Promise<Fault> {
  const asks = isLoopback(origin) && !isLoopback(location.origin);
  const unanswered = asks && (await permissionFor(origin)) === 'prompt';
  return unanswered ? faults.unanswered(origin) : faults.silent(origin);
}

/** Whether something is there that only keeps browsers out. */
async function answersAnything(origin: string, signal: AbortSignal): Promise<boolean> {
  const options = { mode: 'no-cors', cache: 'no-store', credentials: 'omit', signal } as const;
  return fetch(`${origin}/v1/meta`, options).then(
    () => true,
    () => false,
  );
}

/** What the reader said of this computer, or of its network. Browsers know one name or both. */
async function permissionFor(origin: string): Promise<PermissionState | undefined> {
  const own = isLoopback(origin) ? 'loopback-network' : 'local-network';
  return (await permissionState(own)) ?? permissionState('local-network-access');
}

async function permissionState(name: string): Promise<PermissionState | undefined> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state;
  } catch {
    // This browser knows no such permission.
    return undefined;
  }
}
