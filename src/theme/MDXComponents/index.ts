import FencedBlock from '@site/src/components/FencedBlock/index.tsx';
import MDXComponents from '@theme-original/MDXComponents';

/** Every page has the block of a fence in scope. */
export default { ...MDXComponents, FencedBlock };
