import type { LanguageId } from './languages.ts';

const literals: Partial<Record<LanguageId, RegExp>> = {
  py: /#[^\n]*|("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*(?:\1|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?/g,
  ts: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|`(?:\\[\s\S]|[^`\\])*(?:`|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?/g,
};

/** The program with its comments and the insides of its strings replaced by spaces; lines and columns stay where they are. */
export function maskLiterals(program: string, language: LanguageId): string {
  const pattern = literals[language];
  return pattern ? program.replace(pattern, (literal) => literal.replace(/[^\n]/g, ' ')) : program;
}
