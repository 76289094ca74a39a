/** The message that a call fails with; empty where it does not fail. */
export async function messageOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

/** The status and the server's own words in a message of the TypeScript client about an unexpected status. */
export function statusAndMessage(message: string): string[] {
  const [, status = '', body = ''] = /status code: (\d+) and message: (.*)$/s.exec(message) ?? [];
  if (body === '') return [status];
  const { error }: { error?: { message: string }[] } = JSON.parse(body);
  return [status, error?.[0]?.message ?? body];
}

/** The part where the message has it; the whole message where it does not, so that a failed test shows it. */
export function found(message: string, part: string): string {
  return message.includes(part) ? part : message;
}
