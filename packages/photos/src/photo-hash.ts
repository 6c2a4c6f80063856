/** A photo is hashed from this many grey values a side. */
export const HASH_SIDE = 64;
/** Frequencies kept in each direction: 16 × 16 bits. */
const STORED = 16;

const COSINES = Array.from({ length: STORED }, (_, frequency) =>
  Float64Array.from({ length: HASH_SIDE }, (_, at) =>
    Math.cos((Math.PI / HASH_SIDE) * (at + 0.5) * (frequency + 1)),
  ),
);

/**
 * Perceptual hash of 64 × 64 grey values (bytes, row by row): the low frequencies of the discrete cosine transform but
 * the constant ones, each above or below their median. Light, size and packing change few of the 256 bits.
 */
export function photoHash(grey: Uint8Array): string {
  if (grey.length !== HASH_SIDE * HASH_SIDE) throw new RangeError("64 × 64 grey values make a hash");
  const rows = COSINES.map((cosine) =>
    Float64Array.from({ length: HASH_SIDE }, (_, y) =>
      cosine.reduce((sum, weight, x) => sum + weight * (grey[y * HASH_SIDE + x] ?? 0), 0),
    ),
  );
  const waves = COSINES.flatMap((cosine) =>
    rows.map((row) => cosine.reduce((sum, weight, y) => sum + weight * (row[y] ?? 0), 0)),
  );
  const sorted = [...waves].sort((a, b) => a - b);
  const middle = ((sorted[127] ?? 0) + (sorted[128] ?? 0)) / 2;
  const bits = waves.map((wave) => (wave > middle ? "1" : "0")).join("");
  return bits.replace(/.{4}/g, (nibble) => Number.parseInt(nibble, 2).toString(16));
}

const ONES = Array.from({ length: 16 }, (_, nibble) => nibble.toString(2).replaceAll("0", "").length);

/** How many bits differ between two hashes of equal length, in hex. */
export function hammingDistance(hexA: string, hexB: string): number {
  if (hexA.length !== hexB.length) throw new RangeError("Hashes differ in length");
  let distance = 0;
  for (let at = 0; at < hexA.length; at++)
    distance += ONES[Number.parseInt(hexA[at] ?? "0", 16) ^ Number.parseInt(hexB[at] ?? "0", 16)] ?? 0;
  return distance;
}
