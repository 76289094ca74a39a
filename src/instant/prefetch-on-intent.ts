/**
 * Docusaurus fetches the scripts of every page that a visible link leads to; a sidebar has dozens. Here only a link that
 * the reader points at, touches or focuses is followed ahead: `preload` does that, and stays.
 */
export function onRouteDidUpdate(): void {
  const { docusaurus } = window;
  if (docusaurus.prefetch === leaveAlone) return;
  window.docusaurus = { ...docusaurus, prefetch: leaveAlone };
}

function leaveAlone(): false {
  return false;
}
