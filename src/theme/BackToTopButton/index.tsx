/** None: it would lie on top of code, and every browser has a way to the top of a page. */
export default function BackToTopButton(): null {
  return null;
}
