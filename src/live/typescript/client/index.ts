export * from 'weaviate-client';
export { default } from 'weaviate-client';

declare const CLIENT_VERSION: string;

/** The client's version; the build writes it here. */
export const version = CLIENT_VERSION;
