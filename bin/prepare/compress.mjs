import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /\.(js|css|svg)$/;
const fewestBytes = 1000;
const atOnce = 4;

/**
 * Puts each static file of a build that is text beside itself once more, as brotli (`.br`) and gzip (`.gz`), as small as they can
 * be: the server then sends them as they are, see static-files.mjs.
 */
export async function compressStatic(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => compressible.test(name));
  const workers = Array.from({ length: atOnce }, async () => {
    for (let name = names.pop(); name; name = names.pop()) await compress(path.join(folder, name));
  });
  await Promise.all(workers);
}

async function compress(file) {
  const plain = await readFile(file);
  if (plain.length < fewestBytes) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(plain, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }));
}
