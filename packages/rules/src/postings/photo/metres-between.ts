/** Degrees of WGS 84. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * A place that can be, or null: nothing, out of range, no number, and 0° 0°, which a telephone says that does not know where
 * it is.
 */
export function positionOf({
  latitude,
  longitude,
}: {
  readonly latitude?: number | null | undefined;
  readonly longitude?: number | null | undefined;
}): Position | null {
  if (typeof latitude !== "number" || typeof longitude !== "number") return null;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  return latitude === 0 && longitude === 0 ? null : { latitude, longitude };
}

/** Mean radius of the earth, metres. */
const EARTH = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Distance along the ground by the haversine formula, whole metres; good to half a per cent. */
export function metresBetween(a: Position, b: Position): number {
  const [north, east] = [radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2];
  const chord =
    Math.sin(north) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east) ** 2;
  return Math.round(2 * EARTH * Math.asin(Math.sqrt(Math.min(1, chord))));
}
