/** A name that is none of its kind. */
export interface UnmetName {
  name: string;
  /** What could stand in its place. */
  known: readonly string[];
  /** Which of them is meant, where that is no matter of letters. */
  meant?: string;
  /** What it is not: `no path of Weaviate 1.39.3`. */
  what: string;
}
