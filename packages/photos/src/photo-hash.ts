const ONES = Array.from({ length: 16 }, (_, nibble) => nibble.toString(2).replaceAll("0", "").length);

/** How many bits differ between two hashes of equal length, in hex. */
export function hammingDistance(hexA: string, hexB: string): number {
  if (hexA.length !== hexB.length) throw new RangeError("Hashes differ in length");
  let distance = 0;
  for (let at = 0; at < hexA.length; at++)
    distance += ONES[Number.parseInt(hexA[at] ?? "0", 16) ^ Number.parseInt(hexB[at] ?? "0", 16)] ?? 0;
  return distance;
}
