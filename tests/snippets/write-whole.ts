import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A text that is on the disk beside the file whose place it is going to take. */
export interface Beside {
  /** Gives the text its place; what the file held before is gone then. */
  take(): Promise<void>;
  /** Removes the text; the file stays as it is. */
  drop(): Promise<void>;
}

/** Writes a file whole or not at all: what it held stays until all of the new text is on the disk. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const beside = await writeBeside(file, text);
  await beside.take();
}

/** Writes a text beside its file; a short write counts as none, which `write-file-atomic` does not see to. */
export async function writeBeside(file: string, text: string): Promise<Beside> {
  const folder = dirname(file);
  const beside = `${file}.${process.pid}.new`;
  const drop = () => rm(beside, { force: true });
  await mkdir(folder, { recursive: true });
  try {
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await drop();
    throw error;
  }
  return { take: () => rename(beside, file).then(() => syncFolder(folder)), drop };
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
