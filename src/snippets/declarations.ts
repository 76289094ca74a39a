import type { LanguageId } from './languages.ts';
import { maskLiterals } from './mask.ts';

/** A name that a program gives at its top level, and the line of its statement, counted from 1. */
export interface Declaration {
  name: string;
  line: number;
  statement: 'import' | 'other';
}

/**
 * What a program declares at its top level, by a look at its statements and not by a compiler's parse. TypeScript:
 * imports, const, let, var, functions, classes, types. Python: imports, functions and classes; a variable that is
 * bound again is good Python.
 */
export function declarationsOf(program: string, language: LanguageId): Declaration[] {
  const declared = language === 'py' ? namesInPython : language === 'ts' ? namesInTypeScript : undefined;
  if (!declared) return [];
  return topLevelStatements(maskLiterals(program, language)).flatMap(({ text, line }) =>
    declared(text).map((name) => ({
      name,
      line,
      statement: /^(?:import|from)\b/.test(text) ? ('import' as const) : ('other' as const),
    })),
  );
}

/** Statements that start in the first column outside brackets, each with the lines that follow until the next one. */
function topLevelStatements(masked: string): { text: string; line: number }[] {
  const statements: { text: string; line: number }[] = [];
  let depth = 0;
  for (const [index, text] of masked.split('\n').entries()) {
    const current = statements.at(-1);
    if (depth === 0 && /^[\w@$]/.test(text)) statements.push({ text, line: index + 1 });
    else if (current) current.text += `\n${text}`;
    depth += (text.match(/[([{]/g)?.length ?? 0) - (text.match(/[)\]}]/g)?.length ?? 0);
  }
  return statements;
}

function namesInPython(statement: string): string[] {
  const definition = /^(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)/.exec(statement)?.[1];
  if (definition) return [definition];
  const imported = /^(?:from[ \t]+[\w.]+[ \t]+)?import\b([^;]*)/.exec(statement)?.[1];
  if (imported === undefined) return [];
  const names = imported
    .replace(/[()\\]/g, ' ')
    .split(',')
    .map((part) => part.trim());
  return names
    .filter((name) => /^[\w.]+(?:\s+as\s+\w+)?$/.test(name))
    .map((name) => {
      const [full = '', alias] = name.split(/\s+as\s+/);
      return alias ?? full;
    });
}

function namesInTypeScript(statement: string): string[] {
  const imported = /^import\s+(?:type\s+)?([\s\S]*?)\s*(?:\bfrom\b|=)/.exec(statement)?.[1];
  if (imported !== undefined) return boundNames(imported.split(/[{},]/), /\s+as\s+/);
  const rest = statement.replace(/^export\s+(?:default\s+)?/, '').replace(/^declare\s+/, '');
  const pattern = /^(?:const|let|var)\s*([[{][\s\S]*)/.exec(rest)?.[1];
  if (pattern !== undefined) return boundNames(bracketed(pattern).split(/[{}[\],]/), /:/);
  const named =
    /^(?:const|let|var|(?:async\s+)?function\s*\*?|(?:abstract\s+)?class|interface|type|(?:const\s+)?enum|namespace)\s+(?!enum\b)([\w$]+)/;
  return named.exec(rest)?.slice(1, 2) ?? [];
}

/** The bracket that a text starts with, up to its partner. */
function bracketed(text: string): string {
  let depth = 0;
  for (const [index, character] of Array.from(text).entries()) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth === 0) return text.slice(0, index + 1);
  }
  return text;
}

/** The names that the parts of a pattern or an import clause bind: the last word where a sign renames, without defaults. */
function boundNames(parts: readonly string[], renaming: RegExp): string[] {
  return parts.flatMap((part) => {
    const name =
      part
        .replace(/=[\s\S]*$/, '')
        .replace(/^\s*(?:type\s+|\.\.\.)/, '')
        .split(renaming)
        .at(-1)
        ?.trim() ?? '';
    return /^[A-Za-z_$][\w$]*$/.test(name) ? [name] : [];
  });
}
