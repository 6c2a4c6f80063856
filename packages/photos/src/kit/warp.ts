/** A point, in pixels. */
export type Point = readonly [x: number, y: number];
export type Corners = readonly [Point, Point, Point, Point];

/** Eight numbers h of x' = (h0 x + h1 y + h2) / (h6 x + h7 y + 1), y' = (h3 x + h4 y + h5) / (h6 x + h7 y + 1). */
export type Homography = readonly number[];

/** The projection that takes four points to four others: eight linear equations, solved by elimination with pivots. */
export function homography(from: Corners, to: Corners): Homography {
  const rows = from.flatMap(([x, y], at) => {
    const [u, v] = to[at] as Point;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  for (let column = 0; column < 8; column++) {
    const below = rows.slice(column).map((row) => Math.abs(row[column] as number));
    const pivot = column + below.indexOf(Math.max(...below));
    const row = rows[pivot] as number[];
    rows[pivot] = rows[column] as number[];
    const scale = row[column] as number;
    rows[column] = row.map((value) => value / scale);
    for (const [at, other] of rows.entries())
      if (at !== column) {
        const factor = other[column] as number;
        rows[at] = other.map(
          (value, index) => value - factor * ((rows[column] as number[])[index] as number),
        );
      }
  }
  return rows.map((row) => row[8] as number);
}

/** Three bytes a pixel: red, green, blue. */
export interface Picture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * So large a view of a picture, through a projection that says for every pixel of the view where it was: four neighbours
 * mixed, the edge continued outwards. `light(x, y)` multiplies, 1 leaves as it is; `grain()` is added, in steps of brightness.
 */
export function warp(
  picture: Picture,
  view: { readonly width: number; readonly height: number },
  back: Homography,
  light: (x: number, y: number) => number,
  grain: () => number,
): Uint8Array {
  const { pixels, width, height } = picture;
  const seen = new Uint8ClampedArray(view.width * view.height * 3);
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0] = back;
  const row = width * 3;
  for (let y = 0, out = 0; y < view.height; y++)
    for (let x = 0; x < view.width; x++, out += 3) {
      const depth = g * x + h * y + 1;
      const u = Math.min(Math.max((a * x + b * y + c) / depth, 0), width - 1.001);
      const v = Math.min(Math.max((d * x + e * y + f) / depth, 0), height - 1.001);
      const left = u | 0;
      const top = v | 0;
      const right = u - left;
      const low = v - top;
      const bright = light(x, y);
      const noise = grain();
      let near = top * row + left * 3;
      for (let channel = out; channel < out + 3; channel++, near++) {
        const above = (pixels[near] as number) * (1 - right) + (pixels[near + 3] as number) * right;
        const below =
          (pixels[near + row] as number) * (1 - right) + (pixels[near + row + 3] as number) * right;
        seen[channel] = (above * (1 - low) + below * low) * bright + noise;
      }
    }
  return new Uint8Array(seen.buffer);
}
