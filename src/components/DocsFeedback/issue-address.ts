export type Opinion = 'helped' | 'did not help';

/** The address of a new issue that already names the page and what the reader thinks of it. */
export function issueAddress(repository: string, page: string, opinion: Opinion): string {
  const address = new URL(`${repository}/issues/new`);
  address.searchParams.set('title', `${page} ${opinion}`);
  address.searchParams.set('body', `The page ${page} ${opinion}.\n\nWhat I was looking for:\n\n`);
  return address.href;
}
