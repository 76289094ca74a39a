/** Connections belong to the browser; there is nothing to keep alive. */
export class Agent {
  destroy(): void {}
}
