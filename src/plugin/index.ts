import { join } from 'node:path';
import { inspect } from 'node:util';
import logger from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { Issue } from '../snippets/issues.ts';
import { readBuiltPages } from './built-pages.ts';
import { filesUnder } from './files.ts';
import { findIssues, formatRefusal } from './gate.ts';
import { blockLoader } from './preprocess.ts';
import { writeProof } from './proof-file.ts';
import { provenTexts } from './proven-texts.ts';
import { bootSources, readTree, type Tree } from './tree.ts';
import { findUnproven } from './unproven.ts';

interface Content {
  tree: Tree;
  issues: Issue[];
  /** Our own code: when it changes, no cached module is right any more. */
  code: string[];
}

/** Checks the whole tree at every start, and lets no build pass that shows something unproven. */
export default function provenSnippets({ siteDir }: LoadContext): Plugin<Content> {
  return {
    name: 'proven-snippets',

    async loadContent() {
      const tree = await readTree(siteDir);
      const code = [
        ...(await filesUnder(siteDir, 'src/plugin')),
        ...(await filesUnder(siteDir, 'src/snippets')),
        ...(await filesUnder(siteDir, 'src/catalogue')),
      ];
      return { tree, issues: await findIssues(tree), code };
    },

    contentLoaded({ content: { tree, issues } }) {
      const errors = issues.filter(({ severity }) => severity === 'error');
      if (process.env.NODE_ENV === 'development' && errors.length > 0)
        logger.warn(formatRefusal(errors, tree));
    },

    getPathsToWatch() {
      const sources = ['_includes/**/*', 'docs/**/*', 'src/pages/**/*', 'static/evidence/**/*.json'];
      return [...sources, ...bootSources].map((path) => join(siteDir, path));
    },

    /** Reads the pages as readers get them, so that no notation hides a block from the gate. */
    async postBuild({ content: { tree }, outDir, routes, baseUrl }) {
      const pages = await readBuiltPages(outDir, routes, tree.texts);
      const unproven = findUnproven(pages, await provenTexts(tree));
      if (unproven.length > 0) throw refusal(formatRefusal(unproven, tree));
      await writeProof(tree, { outDir, routes, baseUrl });
    },

    /** Only a build has a server bundle, so here the gate cannot be taken for a development run. */
    configureWebpack(_, isServer, __, { tree, issues, code }) {
      const errors = issues.filter(({ severity }) => severity === 'error');
      if (isServer && errors.length > 0) throw refusal(formatRefusal(errors, tree));
      const buildDependencies = [...code, 'package-lock.json', '.browserslistrc'].map((path) =>
        join(siteDir, path),
      );
      return {
        resolveLoader: { alias: { [blockLoader]: join(siteDir, 'src/plugin/block-loader.ts') } },
        // Code is highlighted when the site is built; readers need no Prism.
        resolve: { alias: { 'prism-react-renderer': false } },
        experiments: { cache: { buildDependencies } },
      };
    },
  };
}

/** A refusal speaks to authors: the stack of calls would only hide it. */
function refusal(text: string): Error {
  return Object.assign(new Error(text), { stack: text, [inspect.custom]: () => text });
}
