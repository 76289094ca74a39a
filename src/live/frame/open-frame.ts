import { frameDocument } from './document.ts';

/** A frame with a worker in it, and the only way to talk to that worker. */
export interface Frame {
  port: MessagePort;
  /** Takes the frame out of the page; its worker ends with it, whatever it is doing. */
  close(): void;
}

/** Opens a sandboxed frame and starts a worker from the given code in it. `left` is told if the frame goes elsewhere. */
export function openFrame(code: Uint8Array<ArrayBuffer>, left: () => void): Promise<Frame> {
  const frame = document.createElement('iframe');
  const { port1, port2 } = new MessageChannel();
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.title = 'Runs the code of this page';
  frame.hidden = true;
  frame.srcdoc = frameDocument(crypto.randomUUID());
  const close = () => {
    frame.onload = null;
    frame.remove();
    port1.close();
  };
  return new Promise((resolve) => {
    frame.onload = () => {
      frame.onload = left;
      // The frame's origin is opaque, so no narrower target than any can be named.
      frame.contentWindow?.postMessage(code, '*', [port2]);
      resolve({ port: port1, close });
    };
    document.body.append(frame);
  });
}
