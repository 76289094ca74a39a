/** What may differ between two runs in a message that is the same: each is shown as it was, and compared by its form. */
const forms: Readonly<Record<string, RegExp>> = {
  uuid: /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
  time: /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?/g,
  milliseconds: /\b1[6-9]\d{11}\b/g,
  duration: /\b\d+(?:\.\d+)?(?: ?(?:ns|µs|us|ms|s|m|h)| (?:milli)?seconds?)\b/g,
  address: /\b0x[0-9a-f]{6,}\b/gi,
  port: /(?<=\b(?:127\.0\.0\.1|localhost):)[3-6]\d{4}\b/g,
};

/** Whether two messages are the same but for what differs in every run: a uuid, a time, a duration, an address. */
export function sameMessage(one: string, other: string): boolean {
  return formOf(one) === formOf(other);
}

/** Whether two texts are the same JSON of a server, to the byte but for its uuids and times. */
export function sameAnswer(one: string, other: string): boolean {
  if (one === other) return true;
  const volatile = ['uuid', 'time', 'milliseconds'];
  return [one, other].every(isJson) && formOf(one, volatile) === formOf(other, volatile);
}

function formOf(message: string, names: readonly string[] = Object.keys(forms)): string {
  return names.reduce((text, name) => text.replaceAll(forms[name] ?? name, `<${name}>`), message);
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
