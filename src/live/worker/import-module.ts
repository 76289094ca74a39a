/** Imports a module from its bytes. */
export async function importModule<Module>(bytes: Uint8Array<ArrayBuffer>): Promise<Module> {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  try {
    return await import(/* webpackIgnore: true */ address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
