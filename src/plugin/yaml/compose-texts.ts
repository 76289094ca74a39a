/** Whether a text publishes ports: those of the machine, if any, then as many of the container. */
export function isPublishing(text: string): boolean {
  const [, address, outside, inside = ''] =
    /^(?:(?:(\[[\da-f:.]+\]|[\d.]+):)?([\d-]*):)?([\d-]+)(?:\/(?:tcp|udp|sctp))?$/i.exec(text) ?? [];
  if (address && !URL.canParse(`http://${address}`)) return false;
  const [one, other] = [widthOf(outside || inside), widthOf(inside)];
  return one !== undefined && other !== undefined && !/^0+$/.test(inside) && (other === 0 || one === other);
}

/** Whether no part between colons is empty; a letter before a colon is a drive of Windows. */
export function isMount(text: string): boolean {
  if (text.length < 3) return text.length > 0;
  const parts = text.replace(/(^|:)[a-z]:/gi, '$1').split(':');
  return parts.every(Boolean) && parts.length < 4;
}

/** Whether each quote of a command is closed, up to where a shell would begin another one. */
export function isCommandLine(text: string): boolean {
  return /^(?:\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"|'[^']*'|`[^`]*`|[^\\"'`();&|<>])*(?:[;&|<>]|$)/.test(text);
}

/** How many ports a range has after its first one. */
export function widthOf(text: string): number | undefined {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const width = Number(last) - Number(first);
  return width >= 0 && Number(last) <= 65_535 ? width : undefined;
}
