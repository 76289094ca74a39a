import type { Plugin } from '@docusaurus/types';
import { tokenName } from './messages.ts';

/** Tells pages of the site that `npm start` opened where the runs beside it answer; a build has nothing of it. */
export default function authoring(): Plugin {
  const { AUTHORING_ADDRESS: address, AUTHORING_TOKEN: token, SITE_ORIGIN: origin, NODE_ENV } = process.env;
  const name = 'authoring';
  if (NODE_ENV !== 'development' || !address || !token || !origin) return { name };
  // Docusaurus lets every site read its pages, and with them the token, and show them where a press means something else.
  const headers = { 'access-control-allow-origin': origin, 'x-frame-options': 'SAMEORIGIN' };
  const devServer = { headers };
  const attributes = { name: tokenName, content: token, 'data-address': address };
  return {
    name,
    injectHtmlTags: () => ({ headTags: [{ tagName: 'meta', attributes }] }),
    // The types know nothing of the development server.
    configureWebpack: () => ({ ...({ devServer } as object) }),
  };
}
