/** Letters of other scripts beside the Latin ones that they cannot be told from. */
const pairs = [
  ['АВЕЅІЈКМНОРСТУХҮԌԚԜаеѕіјорсухуһԁԛԝѵѡ', 'ABESIJKMHOPCTYXYGQWaesijopcyxyhdqwvw'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹοϲϳν', 'ABEZHIKMNOPTYXCocjv'],
  ['ՍՕսօոհյց', 'SOuonhjg'],
  ['ⅼƖ', 'll'],
] as const;

const latinOf = new Map(
  pairs.flatMap(([others, latin]) =>
    Array.from(others, (letter, index) => [letter, latin[index] ?? ''] as const),
  ),
);

const word = /[\p{L}\p{N}\p{M}_]+/gu;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/gu;

interface LookAlike {
  index: number;
  text: string;
  /** The Latin letter or digit that a reader takes it for. */
  letter: string;
}

/**
 * Letters that a reader would take for Latin ones: those in a word that has Latin letters too, those in a word
 * without any letter that would give it away, and the wide and mathematical variants of A-Z and 0-9. A line with
 * honest letters of the other script is text in that script, where whole words are left alone.
 */
export function lookAlikesIn(line: string): LookAlike[] {
  const honest = (line.match(foreign) ?? []).some((letter) => !latinOf.has(letter));
  return Array.from(line.matchAll(word)).flatMap((match) => {
    const [text] = match;
    const mixed = /[A-Za-z]/.test(text);
    let index = match.index;
    return Array.from(text).flatMap((letter) => {
      const here = index;
      index += letter.length;
      const latin = latinOf.get(letter);
      const variant = letter.normalize('NFKC');
      if (latin !== undefined && (mixed || !honest)) return { index: here, text: letter, letter: latin };
      if (/[\u{FF10}-\u{FF5A}\u{1D400}-\u{1D7FF}]/u.test(letter) && /^[A-Za-z0-9]$/.test(variant)) {
        return { index: here, text: letter, letter: variant };
      }
      return [];
    });
  });
}
