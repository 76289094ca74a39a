/** The name under which `START-ANY` and `END-ANY` stand; no region can be called so. */
export const anyName = '-ANY';

/** One marker of a marker line; the column is that of its START or END. */
export interface Marker {
  edge: 'START' | 'END';
  name: string;
  line: number;
  column: number;
}

/** A marker as authors write it, without the comment around it. */
export function markerText(edge: Marker['edge'], name: string): string {
  return name === anyName ? `${edge}${anyName}` : `${edge} ${name}`;
}
