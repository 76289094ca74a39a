/**
 * The lines of a text without their ends, whatever ends them: LF, CRLF or CR. A byte order mark is dropped, and a
 * line end at the end of the text opens no further line.
 */
export function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
