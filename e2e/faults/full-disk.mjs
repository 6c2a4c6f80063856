// Loaded into every program of an office that is to meet a full disk: as long as the file of this name is there, nothing can
// be written below `files` and `spool` of its data.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, sep } from "node:path";

const { FAULTS_FULL_DISK: sign = "", SANSANG_DATA: dataDir = "" } = process.env;
const places = ["files", "spool"].map((name) => join(dataDir, name) + sep);
const isFull = (path) => places.some((place) => String(path).startsWith(place)) && fs.existsSync(sign);
const noSpace = (path) =>
  Object.assign(new Error(`ENOSPC: no space left on device, write '${path}'`), {
    code: "ENOSPC",
    errno: -28,
    path,
  });

for (const [name, target] of [
  ["link", 1],
  ["copyFile", 1],
  ["writeFile", 0],
  ["mkdir", 0],
]) {
  const real = fs.promises[name];
  fs.promises[name] = async (...args) => {
    if (isFull(args[target])) throw noSpace(args[target]);
    return real(...args);
  };
}

const { createWriteStream } = fs;
const refuse =
  (path) =>
  (...args) =>
    args.at(-1)(noSpace(path));
fs.createWriteStream = (path, options) => {
  if (!isFull(path)) return createWriteStream(path, options);
  const full = { open: fs.open, close: fs.close, write: refuse(path), writev: refuse(path) };
  return createWriteStream(path, {
    ...(typeof options === "string" ? { encoding: options } : options),
    fs: full,
  });
};

syncBuiltinESMExports();
