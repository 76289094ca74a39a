/** How much a block may take before its run is ended. Sizes are in bytes or characters, times in milliseconds. */
export const limits = {
  /** What one run may print, texts and values together. */
  output: 1_000_000,
  prints: 10_000,
  /** From the start of a block to its end; waiting for the reader's answer does not count. */
  run: 60_000,
  /** From opening a session until its engine is ready: the first visit fetches the whole interpreter. */
  start: 180_000,
  request: 16_000_000,
  reply: 64_000_000,
  /** Requests of one run that wait for an answer at the same time. */
  requests: 64,
  code: 200_000,
} as const;
