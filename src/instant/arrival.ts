interface Turn {
  location: { pathname: string; search: string };
  previousLocation: Turn['location'] | null;
}

/** A client module: tells the script that stands in the page when the application has gone to another one. */
export function onRouteDidUpdate({ location, previousLocation }: Turn): void {
  if (!previousLocation) return;
  if (location.pathname + location.search === previousLocation.pathname + previousLocation.search) return;
  dispatchEvent(new Event('arrived'));
}
