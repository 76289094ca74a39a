import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';
import { readLibrary } from '../../../src/mcp/library.ts';
import { indexText } from '../../../src/plugin/llms/index-text.ts';
import type { Document } from '../../../src/plugin/markdown/document.ts';
import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'assistants-byte-for-byte': inProject({
    tests: {
      'tests/site/markdown.spec.ts': [
        'the Markdown of … has its proven code, to the byte',
        'Markdown says in which tab a block stands, what it printed and on what it ran',
      ],
    },
  }),
  'assistants-md': inProject(
    {
      tests: {
        'tests/site/markdown.spec.ts': [
          'a page leads machines to its Markdown, which the server sends as such',
          'the Markdown of … has its proven code, to the byte',
        ],
        'tests/site/addresses.spec.ts': ['every page names its own address, its picture and its Markdown'],
      },
      files: { 'src/plugin/markdown/address.ts': ['.md'] },
    },
    ['.md'],
  ),
  'assistants-menu': inProject({
    tests: {
      'tests/site/markdown.spec.ts': ['Copy page gives the Markdown, and assistants are asked about it'],
    },
  }),
  'assistants-files': async (context) => {
    await inProject({
      tests: {
        'tests/site/markdown.spec.ts': [
          'llms.txt, llms-full.txt, skill.md and docs.json have every page or program',
        ],
        // The answers of the server for assistants are what docs.json has.
        'tests/site/mcp.spec.ts': ['an assistant gets … in … as it ran, with what it printed'],
      },
      files: {
        'src/plugin/markdown/index.ts': ["['docs.json', `", '{JSON.stringify(documents)}'],
        'src/plugin/llms/skill-text.ts': ['Use when writing'],
      },
    })(context);
    const chapters = [{ label: 'Chapter', pages: ['/page'] }];
    const site = { title: 'Site', tagline: 'About it', root: new URL('https://site.example/') };
    expect(indexText(site, chapters, [page])).toContain(`[Page](${page.markdownUrl}): What it is about`);
    return [];
  },
  'assistants-mcp': inProject({
    tests: {
      'tests/site/mcp.spec.ts': [
        'an assistant that asks "…" is sent to …',
        'an assistant gets … in … as it ran, with what it printed',
      ],
    },
    files: { 'tests/site/mcp.spec.ts': ['new StdioClientTransport({ command'] },
  }),
  'assistants-build-first': async (context) => {
    const unbuilt = readLibrary(join(tmpdir(), 'no-build'));
    await expect(unbuilt).rejects.toThrow('is not there. Run "npm run build"');
    return inProject({}, ['npm ci && npm run build'])(context);
  },
  /** From another folder than that of the repository, as an assistant would. */
  'assistants-command': async () => {
    const words = (folder: string) => ['--prefix', folder, 'run', '--silent', 'mcp'];
    const command = [...words(process.cwd()), '--', '--help'];
    const { stdout } = await promisify(execFile)('npm', command, { cwd: tmpdir() });
    expect(stdout).toContain('Model Context\nProtocol');
    return [`npm ${words('the-folder-of-the-repository').join(' ')}`];
  },
  'assistants-site': async ({ read }) => {
    const server = createServer(({ url }, response) => {
      response.end(url === '/docs/docs.json' ? JSON.stringify([page]) : '');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await readLibrary(`http://127.0.0.1:${port}/docs`)).toEqual([page]);
    server.close();
    const option = '-- --site';
    expect(await read('src/mcp/main.ts')).toContain(`[${option} ADDRESS]`);
    return [option];
  },
};

const page: Document = {
  url: 'https://site.example/page',
  markdownUrl: 'https://site.example/page.md',
  title: 'Page',
  description: 'What it is about',
  sections: [],
  markdown: '',
};
