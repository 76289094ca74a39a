import type { Fault, Part } from '../../src/authoring/messages.ts';
import { compareEvidence } from '../../src/snippets/compare.ts';
import type { Issue } from '../../src/snippets/issues.ts';
import { codeFrame, errorPage } from '../../src/snippets/report.ts';
import { inWholeLines } from '../../src/snippets/whole-lines.ts';
import type { Planned } from '../snippets/plan.ts';
import type { Proof } from '../snippets/prove.ts';
import { standingOf } from '../snippets/show-proof.ts';

/** A run as the page shows it; `before` is the evidence of a run whose types are found wrong afterwards. */
export function partOf(proof: Proof, before = proof.evidence): Part {
  const { planned, milliseconds, issues } = proof;
  const { recorded, subject } = planned;
  const blocks = before?.blocks ?? [];
  return {
    title: subject.title,
    standing: standingOf(proof),
    milliseconds: Math.round(milliseconds),
    output: Object.fromEntries(
      blocks.map(({ region, output }) => [region, output.map(({ line, text }) => ({ line, text }))]),
    ),
    differences: recorded && before ? compareEvidence(recorded, before) : [],
    faults: issues.map((issue) => faultOf(issue, planned)),
  };
}

/** An issue as the page shows it, with the region that it stands in, or its line where the file's text is given. */
export function faultOf(issue: Issue, planned?: Planned, text?: string): Fault {
  const { at, message, fix, code } = issue;
  const block = planned?.subject.blocks.find(
    ({ path, lines }) => path === at.path && lines.some(({ source }) => source === at.line),
  );
  const { path, line, column } = inWholeLines(issue, text).at;
  const place = `${path}:${line}:${column}`;
  const frame = codeFrame(issue, text).join('\n');
  return {
    place,
    ...(block ? { region: block.name } : {}),
    message,
    ...(frame === '' ? {} : { frame }),
    fix: bySaving(fix),
    explained: errorPage(code),
  };
}

/** Who reads this has the site open: there, saving is what runs a source. */
function bySaving(fix: string): string {
  return fix.replace(/, then run `npm run verify -- [^`]*`\.$/, ', then save it.');
}
