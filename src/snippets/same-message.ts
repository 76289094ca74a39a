/** What may differ between two runs in a message that is the same: each is shown as it was, and compared by its form. */
const forms: Readonly<Record<string, RegExp>> = {
  uuid: /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
  time: /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?/g,
  duration: /\b\d+(?:\.\d+)?(?: ?(?:ns|µs|us|ms|s|m|h)| (?:milli)?seconds?)\b/g,
  address: /\b0x[0-9a-f]{6,}\b/gi,
  port: /(?<=\b(?:127\.0\.0\.1|localhost):)[3-6]\d{4}\b/g,
};

/** Whether two messages are the same but for what differs in every run: a uuid, a time, a duration, an address. */
export function sameMessage(one: string, other: string): boolean {
  return formOf(one) === formOf(other);
}

function formOf(message: string): string {
  return Object.entries(forms).reduce((text, [name, form]) => text.replaceAll(form, `<${name}>`), message);
}
