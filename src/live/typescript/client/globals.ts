// What the client expects to find in Node.
export { Buffer } from 'buffer/index.js';

export const process = { env: {} };
