// Plain JavaScript, so that a Node that cannot run TypeScript can still say so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node 22.18 or newer is needed; this is ${process.version}. On Linux x64 \`npm ci\` brings Node 24 along; elsewhere get it from https://nodejs.org.`,
  );
  process.exit(1);
}

// What Node compiled of this project, and of what it starts, is there at once the next time.
process.env.NODE_COMPILE_CACHE ??= require('node:path').resolve(__dirname, '../node_modules/.cache/compile');
require('node:module').enableCompileCache(process.env.NODE_COMPILE_CACHE);
