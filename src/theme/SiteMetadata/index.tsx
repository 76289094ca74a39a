import Head from '@docusaurus/Head';
import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { markdownAddress, pageAddress } from '@site/src/plugin/markdown/address.ts';
import { pictureAddress } from '@site/src/plugin/pictures/address.ts';
import SiteMetadata from '@theme-original/SiteMetadata';
import type { ReactNode } from 'react';

/** Tells machines where a page's Markdown and its picture are; a page that names a picture of its own keeps it. */
export default function PageForMachines(): ReactNode {
  const { url } = useDocusaurusContext().siteConfig;
  const page = pageAddress(useLocation().pathname);
  const picture = url + pictureAddress(page);
  return (
    <>
      <SiteMetadata />
      <Head>
        <link rel="alternate" type="text/markdown" href={markdownAddress(page)} />
        <meta property="og:image" content={picture} />
        <meta name="twitter:image" content={picture} />
      </Head>
    </>
  );
}
