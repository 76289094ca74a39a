/** A file that an engine is made of. */
export interface EngineFile {
  /** What the engine calls it. */
  name: string;
  /** Where it is served, from the folder that the manifest is in. */
  address: string;
  bytes: number;
  sha256: string;
}

/** The files of one engine; `worker.js` is what its worker starts from. */
export interface EngineManifest {
  files: EngineFile[];
}

/** Where engines are served, from the site's root. */
export const engineFolder = 'live';
