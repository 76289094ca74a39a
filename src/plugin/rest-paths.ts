import { nearMiss } from '../snippets/nearest.ts';
import paths from './known/rest-paths.json' with { type: 'json' };
import type { UnmetName } from './unmet-name.ts';

const server = paths.server.map((path) => `/v1${path}`);
const both = [...server, ...paths.service];
const what = `no path of Weaviate ${paths.weaviate} or of the inference service`;

/** A path behind a method, behind the address of a server on this machine, or alone. */
const pattern =
  /(?<=(?<method>\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)) +|(?<![\w.-])https?:\/\/localhost(?::\d+)?|^)\/[\w./{}:-]*\w\/?/g;

/** Paths in inline code that neither Weaviate answers nor the inference service. */
export function unknownPaths(written: string): UnmetName[] {
  return Array.from(written.matchAll(pattern)).flatMap(({ 0: name, groups }) => {
    const isOfServer = /^\/v1(?:\/|$)/.test(name);
    if (isOfServer || groups?.method) {
      const known = isOfServer ? server : both;
      return isOneOf(name, known) ? [] : [{ name, known, what }];
    }
    // Elsewhere a path can be of anything, but not almost one of these.
    const isMeant = name === written && nearMiss(name.replace(/^\/+/, '/'), paths.service) !== undefined;
    return isMeant ? [{ name, known: paths.service, what }] : [];
  });
}

/** A path may end early, with a slash, and may have anything where a path of Weaviate has a parameter. */
function isOneOf(written: string, known: readonly string[]): boolean {
  const parts = written.replace(/^\/|\/$/g, '').split('/');
  return known.some((path) => {
    const wanted = path.replace(/^\/|\/$/g, '').split('/');
    const isWhole = wanted.length === parts.length || (written.endsWith('/') && wanted.length > parts.length);
    return isWhole && parts.every((part, at) => part === wanted[at] || /^\{.*\}$/.test(wanted[at] ?? ''));
  });
}
