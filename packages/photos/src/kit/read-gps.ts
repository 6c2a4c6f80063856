const HEADER = "Exif\0\0";
const GPS_IFD = 0x8825;
const [LATITUDE_REF, LATITUDE, LONGITUDE_REF, LONGITUDE] = [1, 2, 3, 4];
const ENTRY = 12;

interface Degrees {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Where the camera stood, from an EXIF block (TIFF, EXIF 2.32 §4.6.6): degrees, minutes, seconds as three rationals, and the
 * hemisphere. null where the block has no place, or one that cannot be.
 */
export function readGps(exif: Buffer): Degrees | null {
  try {
    const tiff = exif.toString("latin1", 0, HEADER.length) === HEADER ? exif.subarray(HEADER.length) : exif;
    const little = tiff.toString("latin1", 0, 2) === "II";
    const u16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const u32 = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
    /** Where the value of a tag lies: in its entry, or behind its offset. */
    const find = (directory: number, tag: number, inEntry: boolean): number | null => {
      for (let entry = directory + 2, left = u16(directory); left > 0; entry += ENTRY, left--)
        if (u16(entry) === tag) return inEntry ? entry + 8 : u32(entry + 8);
      return null;
    };
    const pointer = find(u32(4), GPS_IFD, true);
    if (pointer === null) return null;
    const place = u32(pointer);
    const angle = (tag: number, refTag: number, negative: string, most: number): number | null => {
      const [value, ref] = [find(place, tag, false), find(place, refTag, true)];
      if (value === null || ref === null) return null;
      const part = (index: number): number => u32(value + index * 8) / u32(value + index * 8 + 4);
      const degrees = part(0) + part(1) / 60 + part(2) / 3600;
      if (!(degrees <= most)) return null;
      return String.fromCharCode(tiff.readUInt8(ref)) === negative ? -degrees : degrees;
    };
    const latitude = angle(LATITUDE, LATITUDE_REF, "S", 90);
    const longitude = angle(LONGITUDE, LONGITUDE_REF, "W", 180);
    return latitude === null || longitude === null ? null : { latitude, longitude };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
