/** Makes a change above and below an element, and leaves the element where the reader sees it. */
export function holdStill(element: Element, change: () => void): void {
  const { top } = element.getBoundingClientRect();
  change();
  scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
}
