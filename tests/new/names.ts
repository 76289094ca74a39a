/** One name in the forms that files, regions and variables write it in. */
export interface Names {
  /** `rerank-results` */
  kebab: string;
  /** `RerankResults` */
  pascal: string;
  /** `rerankResults` */
  camel: string;
  /** `rerank_results` */
  snake: string;
}

/** The forms of a name that is given in any of them. */
export function namesOf(given: string): Names {
  const words = given
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  if (!/^[a-z]/.test(words[0] ?? ''))
    throw new Error(`${given} cannot name a region or a variable. Begin with a letter.`);
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return {
    kebab: words.join('-'),
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    snake: words.join('_'),
  };
}

/** A template's text for these names. */
export function rename(template: string, { kebab, pascal, camel, snake }: Names): string {
  return template
    .replaceAll('NewPage', pascal)
    .replaceAll('newPage', camel)
    .replaceAll('new_page', snake)
    .replaceAll('new-page', kebab);
}
