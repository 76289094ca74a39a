/** Characters of one script or kind, as ranges of code points. */
type Ranges = readonly (readonly [number, number])[];

/** What texts are made of; marks that came into Unicode late are left out, since the tokenizers know them differently. */
const kinds: Readonly<Record<string, Ranges>> = {
  latin: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x17f],
  ],
  punctuation: [
    [0x20, 0x40],
    [0x2010, 0x2027],
    [0x3000, 0x303f],
  ],
  greek: [[0x370, 0x3ff]],
  cyrillic: [[0x400, 0x4ff]],
  armenian: [[0x531, 0x58a]],
  hebrew: [[0x5d0, 0x5ea]],
  arabic: [[0x620, 0x64a]],
  devanagari: [[0x900, 0x97f]],
  tamil: [[0xb85, 0xbb9]],
  thai: [[0xe00, 0xe4f]],
  georgian: [[0x10d0, 0x10fa]],
  hangul: [[0xac00, 0xd7a3]],
  kana: [[0x3040, 0x30ff]],
  chinese: [[0x4e00, 0x9fff]],
  'chinese beyond the basic plane': [
    [0x20000, 0x2a6df],
    [0x2f800, 0x2fa1f],
  ],
  'format characters': [
    [0xad, 0xad],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2064],
    [0xfeff, 0xfeff],
  ],
  'combining marks': [[0x300, 0x36f]],
  emoji: [
    [0x1f300, 0x1f64f],
    [0x1f900, 0x1f9ff],
  ],
  'control and private characters': [
    [0x80, 0x9f],
    [0xe000, 0xe010],
  ],
  'wide and small forms': [
    [0xff00, 0xffef],
    [0x2100, 0x214f],
  ],
};

const words = 'the baker kneads dough rocket reaches orbit crème brûlée Straße naïve 1984 v2.0'.split(' ');

/** Texts of every kind, as many of each, which mix its characters with words; the same ones at every call. */
export function manyTexts(ofEach: number): string[] {
  const random = seeded(7);
  const pick = <T>(values: readonly T[], otherwise: T): T => values[random(values.length)] ?? otherwise;
  const piece = (ranges: Ranges): string => {
    const [from, to] = pick(ranges, [0x61, 0x7a] as const);
    const character = String.fromCodePoint(from + random(to - from + 1));
    return `${random(3) === 0 ? pick(words, '') : ''}${random(3) === 0 ? ' ' : ''}${character}`;
  };
  return Object.values(kinds).flatMap((ranges) =>
    Array.from({ length: ofEach }, () =>
      Array.from({ length: 3 + random(25) }, () => piece(ranges)).join(''),
    ),
  );
}

/** Whole numbers below a limit, by a linear congruential generator. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
