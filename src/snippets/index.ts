export { type Agreement, agree, type Expected } from './agree.ts';
export { checkTree, type SnippetTree } from './check.ts';
export { checkUsage } from './check-usage.ts';
export { compareBlocks, compareEvidence, compareShared, type Difference } from './compare.ts';
export { decodeSource, isIssue, isSource } from './decode.ts';
export { dedent } from './dedent.ts';
export {
  type BlockEvidence,
  type Collections,
  type Evidence,
  evidencePath,
  type Failure,
  type Fingerprint,
  type Json,
  type Output,
} from './evidence.ts';
export { type Extraction, extractRegions } from './extract.ts';
export { canonicalJson, seal, sealHolds, sha256 } from './fingerprint.ts';
export { formatDifferences } from './format-differences.ts';
export { type Issue, type IssueCode, issueTitles, type Position } from './issues.ts';
export {
  type Language,
  type LanguageId,
  languageOf,
  languages,
  type RunLanguage,
  runs,
} from './languages.ts';
export { findLanguagesThatDiffer, type LanguagePairs } from './languages-differ.ts';
export { linesOf } from './lines.ts';
export { locate, type Place, placesOf, programLine } from './locate.ts';
export { anyName, type Marker, markerText } from './marker.ts';
export { type MarkerScan, parseMarker, scanMarkers } from './markers.ts';
export { inOrder } from './order.ts';
export type { Page, Usage } from './page.ts';
export { parseEvidence } from './parse-evidence.ts';
export { type Program, type ProgramBlock, recordOf } from './program.ts';
export { joinPrograms, type ProgramJoin } from './programs.ts';
export { errorPage, formatIssue, formatIssues } from './report.ts';
export { sameMessage } from './same-message.ts';
export { sameValues } from './same-values.ts';
export type { Region, RegionLine, Source } from './source.ts';
