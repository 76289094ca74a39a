/** An address as it is below the path that the site is published at: `/start` for `/repository/start`. */
export function withoutBase(address: string, baseUrl: string): string {
  return address.startsWith(baseUrl) ? `/${address.slice(baseUrl.length)}` : address;
}
