/** None: what is new stands on the pages. */
export default function AnnouncementBar(): null {
  return null;
}
