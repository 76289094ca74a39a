import { makeAndLink } from './after-install.ts';

// Nobody reads what this says: without Python or a network it ends, and `npm start` says why when it tries again.
await makeAndLink(process.cwd());
