/** Refuses a card of a page: `src/instant/lean-tables.ts` takes its text out of what readers fetch. */
export default function NoCard(): never {
  throw new Error('This site has no cards of pages: link to the page in a sentence.');
}
