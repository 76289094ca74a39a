export { default as Hero } from './Hero.tsx';
export { default as Promises } from './Promises.tsx';
export { default as Proof } from './Proof.tsx';
