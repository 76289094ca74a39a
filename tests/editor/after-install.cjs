// Plain JavaScript: `npm ci` runs it with whatever Node there is, and never fails because of it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (!process.env.CI && (major > 22 || (major === 22 && minor >= 18))) {
  import('./after-install.ts')
    .then(({ offerPython }) => offerPython(process.cwd(), console.log))
    .catch((error) =>
      console.log(`Editors have no Python client yet; \`npm start\` tries again. ${error.message}`),
    );
}
