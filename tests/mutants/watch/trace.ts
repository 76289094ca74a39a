/** The requests that a run made, whatever their order, without what is random in them. */
export class Trace {
  private requests: string[] = [];

  /** Notes a request: what it asks for, and its body as text. */
  add(asked: string, body: string): void {
    this.requests.push(`${asked}\n${body.replaceAll(unknown, '')}`);
  }

  /** What was noted since the last time. */
  take(): string {
    const taken = this.requests.map((request) => request.replaceAll(identifier, 'id')).sort();
    this.requests = [];
    return taken.join('\n\n');
  }
}

// Clients make these up, and the order in which objects are listed follows from them.
const identifier = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

// Settings that the Python client sends under names that no server reads: the fact `python-property-settings`.
const unknown = /"(?:skip_vectorization|vectorize_property_name)": ?(?:true|false|null),?/g;
