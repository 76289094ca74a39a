import type { Plugin } from '@docusaurus/types';
import { authoringPath, tokenName } from './messages.ts';
import { passOn } from './pass-on.ts';

/** Lets pages of the site that `npm start` opened talk to the runs beside it; in a build there is nothing of it. */
export default function authoring(): Plugin {
  const {
    AUTHORING_SOCKET: socket,
    AUTHORING_TOKEN: token,
    AUTHORING_ORIGIN: origin,
    NODE_ENV,
  } = process.env;
  const name = 'authoring';
  if (NODE_ENV !== 'development' || !socket || !token || !origin) return { name };
  // Docusaurus has a function of its own, and the lists that both give are joined: so ours goes into its list.
  const setupMiddlewares = (middlewares: unknown[]) => {
    middlewares.unshift({ name, path: authoringPath, middleware: passOn(socket) });
    return [];
  };
  // Docusaurus lets every site read its pages, and with them the token.
  const devServer = { setupMiddlewares, headers: { 'access-control-allow-origin': origin } };
  return {
    name,
    injectHtmlTags: () => ({
      headTags: [{ tagName: 'meta', attributes: { name: tokenName, content: token } }],
    }),
    // The types know nothing of the development server.
    configureWebpack: () => ({ ...({ devServer } as object) }),
  };
}
