import MDXComponents from '@theme-original/MDXComponents';

/** Examples of errors are no part of the page that is measured. */
export default { ...MDXComponents, ErrorExample: () => null };
