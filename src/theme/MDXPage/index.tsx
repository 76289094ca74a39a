import { HtmlClassNameProvider, PageMetadata } from '@docusaurus/theme-common';
import PageDock from '@site/src/components/Authoring/PageDock.tsx';
import PageFoot from '@site/src/components/PageFoot/index.tsx';
import PageMenu from '@site/src/components/PageMenu/index.tsx';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import type { Props } from '@theme/MDXPage';
import type { ReactNode } from 'react';

/** A page outside the documentation: its article alone, and below it what every page offers. */
export default function MDXPage({ content: Content }: Props): ReactNode {
  const { title = '', description = '', source, editUrl, frontMatter } = Content.metadata;
  return (
    <HtmlClassNameProvider className={frontMatter.wrapperClassName ?? ''}>
      <Layout>
        <PageMetadata title={title} description={description} />
        <main className="container">
          <article>
            <MDXContent>
              <Content />
            </MDXContent>
          </article>
          <PageDock source={source} />
          <PageFoot source={source} editUrl={editUrl}>
            <PageMenu />
          </PageFoot>
        </main>
      </Layout>
    </HtmlClassNameProvider>
  );
}
