export { default as Cell } from './Cell.tsx';
export { default as Controls } from './Controls.tsx';
export { press } from './press.ts';
