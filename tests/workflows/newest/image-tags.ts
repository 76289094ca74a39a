/** A compose file's text with other versions in the tags of both services' images. */
export function withImageTags(compose: string, server: string, inference: string): string {
  const edits: [RegExp, string][] = [
    [/(image: \S+\/weaviate:)\S+/, server],
    [/(image: \S+\/model2vec-inference:\S+-)[0-9.]+$/m, inference],
  ];
  return edits.reduce((text, [tag, version]) => {
    if (!/^\d+(\.\d+)+$/.test(version)) throw new Error(`${version || 'Nothing'} is no version of an image.`);
    if (!tag.test(text)) throw new Error(`No image in the compose file looks like ${tag.source}.`);
    return text.replace(tag, `$1${version}`);
  }, compose);
}
