import FencedBlock from '@site/src/components/FencedBlock/index.tsx';
import Table from '@site/src/components/Table/index.tsx';
import MDXComponents from '@theme-original/MDXComponents';

/** Every page has the blocks of fences and of the catalogue in scope, which `src/plugin` fills, and its own tables. */
export default { ...MDXComponents, FencedBlock, ErrorExample: FencedBlock, table: Table };
