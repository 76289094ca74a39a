/** What a search finds: a part of a page. */
export interface SearchedSection {
  /** Where it is, from the server's root. */
  url: string;
  /** The page's title. */
  title: string;
  heading: string;
  /** Its prose, without marks. */
  text: string;
  /** Its code, block after block. */
  code: string;
}
