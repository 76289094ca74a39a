import { Tokenizer } from '@huggingface/tokenizers';
import type { StaticModel } from './static-model.ts';

/** The parts of a model's `tokenizer.json` that are read here. */
interface TokenizerFile {
  model: { unk_token: string; vocab: Record<string, number> };
}

interface Tensor {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

/** Reads the files of a Model2Vec model whose table is int8 and whose weights are float64. */
export function readModel(table: ArrayBuffer, tokenizerJson: string): StaticModel {
  const file: TokenizerFile = JSON.parse(tokenizerJson);
  const tensors = readTensors(table);
  const rows = tensors('embeddings', 'I8');
  const weights = tensors('weights', 'F64');
  return {
    tokenizer: new Tokenizer(JSON.parse(tokenizerJson), {}),
    rows: new Int8Array(rows.bytes),
    weights: new Float64Array(weights.bytes),
    dimensions: rows.shape[1] ?? 0,
    unknown: file.model.unk_token,
    mostCharacters: 512 * medianLength(Object.keys(file.model.vocab)),
  };
}

/** Gives tensors of a safetensors file by name: a length, a header of JSON, then the numbers. */
function readTensors(
  file: ArrayBuffer,
): (name: string, dtype: string) => { bytes: ArrayBuffer; shape: number[] } {
  const length = Number(new DataView(file).getBigUint64(0, true));
  const header: Record<string, Tensor> = JSON.parse(
    new TextDecoder().decode(new Uint8Array(file, 8, length)),
  );
  return (name, dtype) => {
    const tensor = header[name];
    if (tensor?.dtype !== dtype)
      throw new Error(`The model's ${name} are ${tensor?.dtype ?? 'missing'}, not ${dtype}.`);
    const [start, end] = tensor.data_offsets;
    return { bytes: file.slice(8 + length + start, 8 + length + end), shape: tensor.shape };
  };
}

/** As Python takes it: half the sum of the two in the middle, without its fraction. */
function medianLength(tokens: readonly string[]): number {
  const lengths = tokens.map((token) => Array.from(token).length).sort((one, other) => one - other);
  const middle = lengths.length / 2;
  const [low = 0, high = 0] = [lengths[Math.ceil(middle) - 1], lengths[Math.floor(middle)]];
  return Math.floor((low + high) / 2);
}
