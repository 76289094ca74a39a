/**
 * A key as Weaviate matches it, which takes `Class` and `claſs` (with a long s) for `class`.
 * https://pkg.go.dev/encoding/json#Unmarshal
 */
export function foldedKey(key: string): string {
  return key.toUpperCase().toLowerCase();
}
