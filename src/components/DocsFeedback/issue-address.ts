export type Opinion = 'helped' | 'did not help';

/** The address of a new issue that already names the page, what the reader thinks of it, and in which words. */
export function issueAddress(repository: string, page: string, opinion?: Opinion, words = ''): string {
  const address = new URL(`${repository}/issues/new`);
  address.searchParams.set('title', opinion ? `${page} ${opinion}` : `About ${page}`);
  const said = opinion ? [`The page ${page} ${opinion}.`] : [`This is about the page ${page}.`];
  address.searchParams.set('body', [...said, words.trim()].join('\n\n'));
  return address.href;
}
