import { transform } from 'lightningcss';

/** Takes out of a style sheet what a page has no use for. */
export type PageStyles = (html: string) => string;

/** Takes out of a style sheet what neither a page nor a script of the site has a word of. */
export function siteStyles(
  sheet: string,
  { pages, scripts }: { pages: string[]; scripts: string[] },
): string {
  const words = new Set(scripts.flatMap((script) => script.match(/[\w-]+/g) ?? []));
  const used = new Set([...pages.flatMap((html) => [...usedNames(html)]), ...words]);
  const lean = without(sheet, unusedOf(namesIn(sheet), used));
  return withoutUnusedVariables(lean, [...pages.flatMap(variablesIn), ...words]);
}

/**
 * Prepares a style sheet for `PageStyles`. What a script adds to a page must be told by attributes, not by classes. The
 * rules that speak of neither class nor id are in every page as they are: `late-styles.ts` leaves them out.
 */
export function pageStyles(sheet: string): PageStyles {
  const names = namesIn(sheet);
  // The whole sheet may follow later, and layers count in the order in which they are first named.
  const layers = [...new Set(Array.from(sheet.matchAll(/@layer ([\w.-]+)/g), ([, name]) => name))];
  const order = layers.length > 0 ? `@layer ${layers.join()};` : '';
  const made = new Map<string, string>();
  return (html) => {
    const unused = unusedOf(names, usedNames(html));
    // Pages of one kind have the same styles.
    const key = unused.join(' ');
    const styles = made.get(key) ?? order + without(sheet, unused);
    made.set(key, styles);
    return styles;
  };
}

/** The classes and ids that a sheet speaks of, and what looks like one. */
function namesIn(sheet: string): Set<string> {
  return new Set(
    Array.from(sheet.matchAll(/[.#]((?:[\w-]|\\.)+)/g), ([, name = '']) => withoutEscapes(name)),
  );
}

function unusedOf(names: ReadonlySet<string>, used: ReadonlySet<string>): string[] {
  return Array.from(names).filter((name) => !used.has(name));
}

/** The classes and ids of a page. */
function usedNames(html: string): Set<string> {
  const attributes = html.matchAll(/\s(?:class|id)=(?:"([^"]*)"|([^\s>]*))/g);
  return new Set(Array.from(attributes, ([, quoted, bare]) => (quoted ?? bare ?? '').split(/\s+/)).flat());
}

/** A variable that is only used by a variable without use goes with it. */
function withoutUnusedVariables(sheet: string, alsoUsed: readonly string[]): string {
  const defined = new Set(Array.from(sheet.matchAll(/[;{](--[\w-]+):/g), ([, name = '']) => name));
  const used = new Set([...variablesIn(sheet), ...alsoUsed]);
  const unused = Array.from(defined).filter((name) => !used.has(name));
  return unused.length === 0 ? sheet : withoutUnusedVariables(without(sheet, unused), alsoUsed);
}

function variablesIn(text: string): string[] {
  return Array.from(text.matchAll(/var\((--[\w-]+)/g), ([, name = '']) => name);
}

function without(sheet: string, unusedSymbols: string[]): string {
  const { code } = transform({ filename: 'page.css', code: Buffer.from(sheet), minify: true, unusedSymbols });
  return code.toString();
}

function withoutEscapes(name: string): string {
  return name.replace(/\\(.)/g, '$1');
}
