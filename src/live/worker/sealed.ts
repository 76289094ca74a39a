/**
 * What the worker needs of the platform, taken before any code of readers runs, so that nothing which that code puts in
 * the platform's place sees or sends a message in our name.
 */
export interface SealedPort {
  send(message: object): void;
  receive(handle: (data: unknown) => void): void;
}

export function sealPort(port: MessagePort): SealedPort {
  const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get;
  const { apply } = Reflect;
  const { postMessage } = port;
  return {
    send: (message) => apply(postMessage, port, [message]),
    receive(handle) {
      port.onmessage = (event) => handle(dataOf && apply(dataOf, event, []));
    },
  };
}
