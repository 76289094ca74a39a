// Plain JavaScript, so that a Node that cannot run TypeScript can still say so.
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { resolve } = require('node:path');
const { isMainThread } = require('node:worker_threads');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node 22.18 or newer is needed; this is ${process.version}. On Linux x64 \`npm ci\` brings Node 24 along; elsewhere get it from https://nodejs.org.`,
  );
  process.exit(1);
}

// What Node compiled of this project, and of what it starts, is there at once the next time. Writing all of it takes
// longer than a build gains by it, so a build, with its threads, adds to what is there and does not begin it.
const compiled = process.env.NODE_COMPILE_CACHE ?? resolve(__dirname, '../node_modules/.cache/compile');
if ((isMainThread && process.argv[2] !== 'build') || existsSync(compiled)) {
  process.env.NODE_COMPILE_CACHE = compiled;
  enableCompileCache(compiled);
}
