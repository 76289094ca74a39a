/**
 * The document of the sandboxed frame. Its origin is opaque, and its policy allows no connection at all; the worker that
 * it starts lives by the same policy. Code of readers runs in the worker, which has no document.
 */
export function frameDocument(nonce: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy(nonce)}">
<script nonce="${nonce}">${startWorker}</script>`;
}

function policy(nonce: string): string {
  const scripts = `script-src 'nonce-${nonce}' 'unsafe-eval' 'wasm-unsafe-eval' blob:`;
  return `default-src 'none'; ${scripts}; worker-src blob:; form-action 'none'; base-uri 'none'`;
}

/**
 * Takes one message: the worker's code and a port, which it hands on. A module worker does not start from a blob in an
 * opaque origin, so this is a classic one.
 */
const startWorker = `
addEventListener('message', ({ data, ports: [port] }) => {
  const worker = new Worker(URL.createObjectURL(new Blob([data], { type: 'text/javascript' })));
  worker.postMessage(null, [port]);
}, { once: true });
`;
