import type { LanguageId } from './languages.ts';

/** The line of a declaration with another name in the place of the given one; undefined where the line does not hold it. */
export function withAnotherName(line: string, name: string, language: LanguageId): string | undefined {
  const word = new RegExp(String.raw`(?<![\w$])${name.replaceAll('$', String.raw`\$`)}(?![\w$])`);
  const at = word.exec(line)?.index;
  if (at === undefined) return undefined;
  const before = line.slice(0, at);
  const fromObject = /^\s*(?:const|let|var)\s*\{/.test(line) && !/:\s*$/.test(before);
  const other = anotherName(name, language);
  return `${before}${fromObject ? `${name}: ${other}` : other}${line.slice(at + name.length)}`;
}

function anotherName(name: string, language: LanguageId): string {
  if (/^[A-Z]/.test(name)) return `Other${name}`;
  return language === 'py' ? `other_${name}` : `other${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
