import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

// Docusaurus watches every link and, once it is seen, fetches the scripts of the page that it leads to; a sidebar has
// dozens. Here only a link that the reader points at, touches or focuses is followed ahead: `preload` does that.
Object.assign(ExecutionEnvironment, { canUseIntersectionObserver: false });

/** Links that are not watched would be followed at once. */
export function onRouteDidUpdate(): void {
  const { docusaurus } = window;
  if (docusaurus.prefetch === leaveAlone) return;
  window.docusaurus = { ...docusaurus, prefetch: leaveAlone };
}

function leaveAlone(): false {
  return false;
}
