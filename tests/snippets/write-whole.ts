import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file whole or not at all: what it held stays until all of the new text is on the disk.
 * A short write counts as none, which `write-file-atomic` does not see to.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  const beside = `${file}.${process.pid}.new`;
  await mkdir(folder, { recursive: true });
  try {
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

// Only then is the new name on the disk as well.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
