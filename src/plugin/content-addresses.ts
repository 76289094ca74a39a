import type { AllContent } from '@docusaurus/types';
import { withoutBase } from './without-base.ts';

interface Document {
  source: string;
  permalink: string;
}

/** The address of each page's file, from the site's root, as the plugins of docs and pages have given it. */
export function contentAddresses(allContent: AllContent, baseUrl: string): ReadonlyMap<string, string> {
  const documents = Object.values(allContent).flatMap((byId) => Object.values(byId).flatMap(documentsIn));
  return new Map(
    documents.map(({ source, permalink }) => [
      source.replace(/^@site\//, ''),
      withoutBase(permalink, baseUrl),
    ]),
  );
}

function documentsIn(content: unknown): Document[] {
  if (Array.isArray(content)) return content.filter(isDocument);
  if (typeof content !== 'object' || content === null || !('loadedVersions' in content)) return [];
  const versions = content.loadedVersions as { docs: unknown[] }[];
  return versions.flatMap(({ docs }) => docs.filter(isDocument));
}

function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || !('source' in value && 'permalink' in value))
    return false;
  return typeof value.source === 'string' && typeof value.permalink === 'string';
}
