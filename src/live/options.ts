/** What a site's owner decides about live code, in `docusaurus.config.ts` under `customFields.live`; `false` turns it off. */
export interface LiveOptions {
  /** Where blocks run until the reader names another server. */
  endpoint: string;
  /** A service that gives each visitor a server to throw away; readers choose it in the panel. */
  sandbox?: SandboxOptions;
}

export interface SandboxOptions {
  /** What readers see of it, such as `a sandbox for one hour`. */
  label: string;
  /** Answers a POST with `{"url": "https://…", "key": "…"}`. */
  address: string;
}

/** The options in a site's configuration; undefined where live code is off. */
export function liveOptions(customFields: Record<string, unknown> | undefined): LiveOptions | undefined {
  const live = customFields?.live;
  return live ? (live as LiveOptions) : undefined;
}
