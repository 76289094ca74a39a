import { expectedOfSource } from '../../../src/plugin/expected.ts';
import type { Tree } from '../../../src/plugin/tree.ts';
import { type Evidence, evidencePath } from '../../../src/snippets/evidence.ts';
import { canonicalJson, seal } from '../../../src/snippets/fingerprint.ts';
import { languageOf, runs } from '../../../src/snippets/languages.ts';
import { parseEvidence } from '../../../src/snippets/parse-evidence.ts';
import type { Mutant } from '../mutant.ts';
import { type Found, mutantOf } from './found.ts';

/** Evidence edited, edited with a seal that holds, removed, and invented for a source that fails. */
export async function evidenceMutants(tree: Tree, assertions: readonly Found[]): Promise<Mutant[]> {
  const records = [...tree.evidence].flatMap(([path, text]) => {
    const evidence = parseEvidence(text);
    return evidence ? [{ path, text, evidence }] : [];
  });
  const made = records.map(async ({ path, text, evidence }): Promise<Mutant[]> => {
    const place = { path, line: 1 };
    const printed = withOtherOutput(evidence);
    const moved = { ...evidence, fingerprint: { ...evidence.fingerprint, model: '0'.repeat(64) } };
    return [
      { ...place, kind: 'evidence removed', what: path, changes: [{ path, content: undefined }] },
      {
        ...place,
        kind: 'evidence edited',
        what: 'a count of assertions',
        changes: [{ path, content: text.replace(/"count": 1\b/, '"count": 2') }],
      },
      {
        ...place,
        kind: 'evidence resealed',
        what: 'the model',
        changes: [{ path, content: await sealed(moved) }],
      },
      ...(printed
        ? [
            {
              ...place,
              kind: 'evidence edited' as const,
              what: 'its output',
              changes: [{ path, content: canonicalJson(printed) }],
            },
            {
              ...place,
              kind: 'evidence resealed' as const,
              what: 'its output',
              changes: [{ path, content: await sealed(printed) }],
            },
          ]
        : []),
    ];
  });
  return [...(await Promise.all(made)).flat(), ...(await invented(tree, assertions))];
}

function withOtherOutput(evidence: Evidence): Evidence | undefined {
  const { failure } = evidence;
  if (failure) return { ...evidence, failure: { ...failure, text: `${failure.text}!` } };
  const index = evidence.blocks.findIndex(({ output }) => output.length > 0);
  if (index < 0) return undefined;
  const blocks = evidence.blocks.map((block, place) => {
    const [first, ...others] = block.output;
    return place === index && first
      ? { ...block, output: [{ ...first, text: `${first.text}!` }, ...others] }
      : block;
  });
  return { ...evidence, blocks };
}

async function sealed({ seal: _, ...rest }: Evidence): Promise<string> {
  return canonicalJson(await seal(rest));
}

/** The first assertion of each source made wrong, and evidence that agrees with the bytes of that. */
async function invented(tree: Tree, assertions: readonly Found[]): Promise<Mutant[]> {
  const made = tree.sources.map(async (source): Promise<Mutant[]> => {
    const language = languageOf(source.path)?.id;
    const wrong = assertions.find(({ path }) => path === source.path);
    if (!runs(language) || !wrong) return [];
    const path = evidencePath(source.path, 'source', language);
    const recorded = parseEvidence(tree.evidence.get(path) ?? '');
    if (!recorded) return [];
    const mutant = mutantOf(wrong, source.text);
    const text = String(mutant.changes[0]?.content);
    const { sha256 } = await expectedOfSource({ ...source, text }, language, tree.fingerprints);
    const changes = [...mutant.changes, { path, content: await sealed({ ...recorded, sha256 }) }];
    return [{ ...mutant, kind: 'evidence invented', changes }];
  });
  return (await Promise.all(made)).flat();
}
