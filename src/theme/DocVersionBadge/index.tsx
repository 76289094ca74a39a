/** None: there is one version of these pages. */
export default function DocVersionBadge(): null {
  return null;
}
