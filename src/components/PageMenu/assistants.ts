/** Assistants that can be asked by a link, each with the address that asks a question. */
export const assistants: readonly { name: string; ask: (question: string) => string }[] = [
  { name: 'Claude', ask: (question) => `https://claude.ai/new?q=${encodeURIComponent(question)}` },
  { name: 'ChatGPT', ask: (question) => `https://chatgpt.com/?q=${encodeURIComponent(question)}` },
];

/** What a reader asks who opens an assistant from a page. */
export function questionAbout(markdownUrl: string): string {
  return `Read ${markdownUrl} and answer my questions about it. Keep its code as it stands: it has been run.`;
}
