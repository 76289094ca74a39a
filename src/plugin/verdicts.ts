import type { Issue, Position } from '../snippets/issues.ts';
import { runs } from '../snippets/languages.ts';
import type { Usage } from '../snippets/page.ts';
import type { Verdict } from './block.ts';
import type { Fence } from './fences.ts';
import { bootSources } from './tree.ts';

/** The places of a tree that something stands against. */
export function faultyPlaces(issues: readonly Issue[]): Position[] {
  return issues.filter(({ severity }) => severity === 'error').map(({ at }) => at);
}

/** What a usage's block is proven to be, as long as nothing stands against it or its source. */
export function usageVerdict(
  { at, source, language, fails }: Usage,
  faults: readonly Position[],
): Exclude<Verdict, 'output'> {
  if (faults.some(({ path, line }) => path === source || (path === at.path && line === at.line)))
    return 'unproven';
  if (fails) return 'fails';
  if (bootSources.includes(source)) return 'booted';
  return runs(language) ? 'ran' : 'checked';
}

/** A fence is checked, as long as nothing stands against one of its lines. */
export function fenceVerdict({ text, at }: Fence, faults: readonly Position[]): 'checked' | 'unproven' {
  const last = at.line + text.split('\n').length;
  const faulty = faults.some(({ path, line }) => path === at.path && line >= at.line - 1 && line <= last);
  return faulty ? 'unproven' : 'checked';
}
