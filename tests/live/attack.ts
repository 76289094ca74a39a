/** Code that a reader could be talked into running. It prints GOT with whatever it should not have got. */
export interface Attack {
  name: string;
  /** `evil` is a server that must hear nothing, `site` the one that the page came from. */
  code(evil: string, site: string): string;
  /** What the run prints when the attack fails. */
  prints?: string[];
  /** What the reader is asked on the way; the answer is no. */
  asks?: string;
}

/** Tries something, and prints GOT with what came of it, or the kind of its failure. */
export const attempt = (body: string) =>
  `try { console.log('GOT', await (async () => { ${body} })()); } catch (error) { console.log('failed', String(error).slice(0, 60)); }`;
