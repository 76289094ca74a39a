import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'arch-template': inProject(
    {
      tests: {
        'tests/site/budget.spec.ts': [
          'no page weighs more than its budget, or fetches a script or sheet of its own accord',
        ],
        'tests/site/before-react.spec.ts': [
          'tabs, Copy, wrap and fold work although no script file ever comes',
        ],
        'tests/site/tabs.spec.ts': ['the chosen language is there before the first paint, and nothing jumps'],
      },
      files: {
        'src/instant/template.ts': ['<script type="text/idle"'],
        'tests/site/budget.spec.ts': ['script: 2_100'],
      },
      paths: ['src/instant/page'],
    },
    ['src/instant/template.ts', 'src/instant/page', 2],
  ),

  'arch-before-react': inProject({
    tests: {
      'tests/site/before-react.spec.ts': [
        'tabs, Copy, wrap and fold work although no script file ever comes',
        'a button that needs the application is pressed as soon as that is there',
      ],
      'tests/site/tabs.spec.ts': ['on every page each tab shows its panel and hides the others of its group'],
      'tests/site/page.spec.ts': [
        'a block that has run keeps its lines broken or folded as its reader has them',
      ],
      'tests/site/part-by-part.spec.ts': [
        'every part of a page comes to life, and its links then lead on without loading a document',
      ],
    },
  }),

  'arch-styles': inProject(
    {
      tests: {
        'tests/unit/instant/page-styles.spec.ts': ['leave out classes and ids that the page does not have'],
        'tests/site/budget.spec.ts': [
          'no page weighs more than its budget, or fetches a script or sheet of its own accord',
        ],
      },
      files: { 'src/instant/index.ts': ['postBuild: ({ outDir }) => writePageStyles(outDir, baseUrl)'] },
      paths: ['src/instant/page-styles.ts'],
    },
    ['src/instant/page-styles.ts'],
  ),

  'arch-late-styles': inProject(
    {
      tests: {
        'tests/unit/instant/late-styles.spec.ts': [
          'leave out what speaks of no class and no id, which every page has',
          'come in two parts: the layers, and what wins over them',
        ],
        'tests/site/late-styles.spec.ts': ['a page looks the same to a reader who comes from another page'],
      },
      paths: ['src/instant/late-styles.ts'],
    },
    ['src/instant/late-styles.ts'],
  ),

  'arch-button': inProject(
    {
      tests: {
        'tests/site/before-react.spec.ts': [
          'a button that needs the application is pressed as soon as that is there',
        ],
      },
      files: {
        'src/instant/index.ts': [
          "const isBuild = process.env.NODE_ENV === 'production';",
          'isServer || !isBuild',
          '...preact,',
        ],
        'tests/bench/side-by-side/measure-pages.ts': ['starlight'],
        'src/theme/SearchBar/index.tsx': ['onClick'],
        'src/theme/CodeBlock/index.tsx': ['Title'],
      },
      paths: ['tests/site/budget.spec.ts'],
    },
    [
      'Title',
      'onClick',
      'src/instant/index.ts',
      'npm run bench -- --only pages',
      'tests/site/budget.spec.ts',
    ],
  ),

  'arch-markdown': inProject(
    {
      tests: {
        'tests/site/markdown.spec.ts': [
          'Markdown says in which tab a block stands, what it printed and on what it ran',
        ],
      },
      paths: ['src/plugin/markdown'],
    },
    ['src/plugin/markdown'],
  ),

  'arch-documents': inProject(
    {
      tests: {
        'tests/site/markdown.spec.ts': [
          'llms.txt, llms-full.txt, skill.md and docs.json have every page or program',
          'the Markdown of … has its proven code, to the byte',
        ],
        'tests/site/mcp.spec.ts': ['an assistant reads a page by any of its addresses'],
        'tests/site/search.spec.ts': [
          'a search for "…" finds …',
          'nothing of the search is loaded before it is opened',
        ],
        'tests/site/addresses.spec.ts': ['every page names its own address, its picture and its Markdown'],
      },
      files: {
        'src/plugin/markdown/index.ts': [
          'documents.map(({ markdownUrl, markdown })',
          'indexText(site, chapters, documents)',
          'fullText(chapters, documents)',
          'skillText(site, documents)',
          "['search.json', JSON.stringify(searchedSections(documents))]",
          "['docs.json', ",
        ],
        'src/mcp/library.ts': ["join(folder, 'docs.json')"],
        'src/components/Search/engine.ts': ['search.json', 'createSearch'],
        'src/plugin/pictures/index.ts': ['pictureAddress(path)'],
        'src/theme/SiteMetadata/index.tsx': ['content={picture}'],
        'src/plugin/markdown/address.ts': ['.md'],
      },
      paths: ['src/mcp', 'src/search', 'src/plugin/pictures'],
    },
    [
      '.md',
      'llms.txt',
      'llms-full.txt',
      'skill.md',
      'docs.json',
      'src/mcp',
      'search.json',
      'src/search',
      'src/plugin/pictures',
    ],
  ),

  'arch-later': inProject(
    {
      tests: {
        'tests/site/part-by-part.spec.ts': [
          'every part of a page comes to life, and its links then lead on without loading a document',
          'a button that is pressed while parts wait wakes them all, and then does what it says',
          'a reader who goes on while parts still wait gets the next page whole',
        ],
      },
      files: {
        'tests/site/part-by-part.spec.ts': ['html[data-waits]'],
        'src/instant/entry.ts': ['await new Promise((resolve) => setTimeout(resolve));'],
        ...Object.fromEntries(
          ['theme/Navbar', 'theme/DocSidebar/Desktop', 'theme/DocItem/Content', 'components/Block'].map(
            (part) => [`src/${part}/index.tsx`, ['<Later>']],
          ),
        ),
      },
      paths: ['src/instant/Later.tsx'],
    },
    ['src/instant/entry.ts', 'src/instant/Later.tsx', 'data-waits', 'Later'],
  ),

  'arch-lean': inProject(
    {
      tests: {
        'tests/unit/instant/lean-tables.spec.ts': [
          'name no files behind the chunks',
          'hold the sidebar, and no titles and descriptions for cards of pages',
        ],
        'tests/site/budget.spec.ts': [
          'the model2vec page stays within its budget when everything has loaded',
        ],
      },
      files: { 'src/instant/index.ts': ["use: join(siteDir, 'src/instant/lean-tables.ts')"] },
      paths: ['src/instant/lean-tables.ts'],
    },
    ['src/instant/lean-tables.ts'],
  ),
  'arch-page-works': inProject({
    tests: {
      'tests/site/before-react.spec.ts': [
        'tabs, Copy, wrap and fold work although no script file ever comes',
      ],
    },
  }),
};
