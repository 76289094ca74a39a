import FencedBlock from '@site/src/components/FencedBlock/index.tsx';
import MDXComponents from '@theme-original/MDXComponents';

/** Every page has the blocks of fences and of the catalogue in scope; `src/plugin` gives both what they show. */
export default { ...MDXComponents, FencedBlock, ErrorExample: FencedBlock };
