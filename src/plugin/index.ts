import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import logger from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { liveOptions } from '../live/options.ts';
import type { Issue } from '../snippets/issues.ts';
import { readBuiltPages } from './built-pages.ts';
import { contentAddresses } from './content-addresses.ts';
import { engines } from './engines.ts';
import { filesUnder } from './files.ts';
import { findIssues, formatRefusal } from './gate.ts';
import { liveFolder, publishLive, writeLivePages } from './live-files.ts';
import { pageData } from './page-data.ts';
import { blockLoader } from './preprocess.ts';
import { writeProof } from './proof-file.ts';
import { provenTexts } from './proven-texts.ts';
import { findStrays } from './strays.ts';
import { bootSources, readTree, type Tree } from './tree.ts';
import { findUnproven } from './unproven.ts';

interface Content {
  tree: Tree;
  issues: Issue[];
  /** Our own code: when it changes, no cached module is right any more. */
  code: string[];
}

/** Checks the whole tree at every start, and lets no build pass that shows something unproven. */
export default function provenSnippets({
  siteDir,
  baseUrl: base,
  generatedFilesDir,
  siteConfig: { customFields },
}: LoadContext): Plugin<Content> {
  const live = liveOptions(customFields) && liveFolder(generatedFilesDir);
  const { info: log, warn } = logger;
  const run = live ? engines({ siteDir, folder: live, log, warn }) : undefined;
  return {
    name: 'proven-snippets',

    async loadContent() {
      const tree = await readTree(siteDir);
      const code = [
        ...(await filesUnder(siteDir, 'src/plugin')),
        ...(await filesUnder(siteDir, 'src/snippets')),
        ...(await filesUnder(siteDir, 'src/catalogue')),
        ...(await filesUnder(siteDir, 'src/instant')),
      ];
      await run?.build();
      return { tree, issues: await findIssues(tree), code };
    },

    async contentLoaded({ content: { tree, issues }, actions }) {
      actions.setGlobalData(await pageData(siteDir, tree));
      const errors = issues.filter(({ severity }) => severity === 'error');
      if (process.env.NODE_ENV === 'development' && errors.length > 0)
        logger.warn(formatRefusal(errors, tree));
    },

    async allContentLoaded({ allContent }) {
      const tree = await readTree(siteDir);
      if (live) await writeLivePages(tree, contentAddresses(allContent, base), { siteDir, folder: live });
    },

    getPathsToWatch() {
      const sources = ['_includes/**/*', 'docs/**/*', 'src/pages/**/*', 'static/evidence/**/*.json'];
      return [...sources, ...bootSources].map((path) => join(siteDir, path));
    },

    /** Reads the pages as readers get them, so that no notation hides a block from the gate. */
    async postBuild({ content: { tree }, outDir, routes, baseUrl }) {
      const pages = await readBuiltPages({ outDir, routes, baseUrl }, tree.texts);
      const unproven = [...findUnproven(pages, await provenTexts(tree)), ...findStrays(pages, tree)];
      if (unproven.length > 0) {
        // Other plugins may still be writing.
        process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
        throw refusal(formatRefusal(unproven, tree));
      }
      await writeProof(tree, { outDir, routes, baseUrl });
      await run?.whole();
      if (live) await publishLive(live, outDir);
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
        ...(live && !isServer ? { devServer: { static: { directory: live, publicPath: base } } } : {}),
      };
    },
  };
}

/** A refusal speaks to authors: the stack of calls would only hide it. */
function refusal(text: string): Error {
  return Object.assign(new Error(text), { stack: text, [inspect.custom]: () => text });
}
