/** The requests that a run made, whatever their order, without what is random in them. */
export class Trace {
  private requests: string[] = [];

  /** Notes a request: what it asks for, and its body without settings that change nothing. */
  add(asked: string, body: string): void {
    this.requests.push(`${asked}\n${withoutSay(body)}`);
  }

  /** What was noted since the last time. */
  take(): string {
    const taken = this.requests.map((request) => request.replaceAll(identifier, 'id')).sort();
    this.requests = [];
    return taken.join('\n\n');
  }
}

// Clients make these up, and the order in which objects are listed follows from them. Those of version 5 they make of a text.
const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-(?!5)[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A body of JSON without what has no say, any other body as it is. */
function withoutSay(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body, (name, value) => (isSilent(name, value) ? undefined : value)));
  } catch {
    return body;
  }
}

/**
 * Whether the server reads no such setting, as with those of the Python client (the fact `python-property-settings`)
 * and with the TypeScript client's own words beside `vectorConfig`, or takes the same value where nothing is sent
 * (`settings-collection-name`).
 */
function isSilent(name: string, value: unknown): boolean {
  const unknown = ['skip_vectorization', 'vectorize_property_name', 'vectorizers'].includes(name);
  return unknown || (name === 'vectorizeClassName' && value === false);
}
