/** A page for machines: what a reader sees of it, as Markdown and in sections. */
export interface Document {
  /** The page's whole address. */
  url: string;
  /** The whole address of its Markdown. */
  markdownUrl: string;
  title: string;
  description: string;
  sections: Section[];
  /** The page as it is published. */
  markdown: string;
}

/** What stands below one heading, up to the next. */
export interface Section {
  heading: string;
  /** The heading's whole address; the page's own before the first heading that can be linked to. */
  url: string;
  /** Its prose, without marks and without code. */
  text: string;
  /** Its Markdown, heading and code included. */
  markdown: string;
  blocks: ShownBlock[];
}

/** A block of code with all that the page says of it. */
export interface ShownBlock {
  /** What the reader has to choose to see it, outermost first; empty outside of tabs. */
  tabs: string[];
  source: string;
  /** A fence has no region. */
  region?: string;
  language: string;
  verdict: string;
  code: string;
  /** What the recorded run printed. */
  output?: string;
  /** The sentence below the block: on what it ran, as Markdown. */
  proof: string;
}
