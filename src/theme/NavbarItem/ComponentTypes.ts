import DefaultNavbarItem from '@theme/NavbarItem/DefaultNavbarItem';
import DocsLink from './DocsLink.tsx';

/** The kinds of items that this site's navbar has; each further one, such as `dropdown`, would weigh on every page. */
export default { default: DefaultNavbarItem, 'custom-docs': DocsLink };
