import { type Dice, pick } from "./dice.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PLACEMENTS = ["#d9cfae", "#c8d3cf", "#e3d2b8", "#b9c6a6", "#d7c2c0", "#cfd0d6", "#e6dfc9", "#a9bcc9"];
const BOARDS = ["#2f6049", "#8a6a42", "#33507d", "#7c2f2b", "#b0905f", "#5a5f66"];
const FRAMES = ["#5c4028", "#b8b9bb", "#3a3a3c", "#8d6b3d"];
const PAPERS = ["#f4efe2", "#f7e9c7", "#eaf0f4", "#f6dede", "#fdfdfa"];

const rect = ({ x, y, width, height }: Box, fill: string, more = ""): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;

/** Some other notice: lines of words that nobody can read. */
function otherNotice(box: Box, roll: Dice): string {
  const line = box.height / roll(14, 26);
  const rows = Array.from({ length: Math.floor(box.height / line) - 3 }, (_, at) =>
    rect(
      {
        x: box.x + box.width * 0.12,
        y: box.y + (at + 2) * line,
        width: box.width * roll(0.3, 0.76),
        height: line * 0.35,
      },
      "#6a6a6a",
    ),
  );
  const turn = `rotate(${roll(-5, 5)} ${box.x} ${box.y})`;
  return `<g transform="${turn}">${rect(box, pick(PAPERS, roll))}${rows.join("")}</g>`;
}

/** A wall with a board on it, other notices on both sides of a free place, and what is drawn over them; as SVG. */
export function placementScene(
  width: number,
  height: number,
  board: Box,
  free: Box,
  over: string,
  roll: Dice,
): string {
  const stains = Array.from({ length: 14 }, () => {
    const [cx, cy] = [roll(0, width), roll(0, height)];
    const [rx, ry] = [roll(0.02, 0.2) * width, roll(0.02, 0.25) * height];
    const fill = roll(0, 1) > 0.5 ? "#000" : "#fff";
    return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" opacity="${roll(0.02, 0.12)}"/>`;
  });
  const course = roll(0.03, 0.16) * height;
  const joints = Array.from({ length: Math.ceil(height / course) }, (_, at) =>
    rect({ x: 0, y: at * course, width, height: height / 400 }, "#000", `opacity="${roll(0, 0.16)}"`),
  );
  const notices = [
    [board.x, free.x],
    [free.x + free.width, board.x + board.width],
  ].flatMap(([from = 0, to = 0]) => {
    const room = to - from;
    return room < 0.07 * width
      ? []
      : Array.from({ length: Math.floor(roll(1, 4)) }, () => {
          const wide = Math.min(roll(0.45, 0.85) * room, 0.3 * width);
          const high = wide * roll(0.6, 1.45);
          const y = board.y + roll(0.03, 0.97 - Math.min(high / board.height, 0.9)) * board.height;
          return otherNotice(
            { x: from + roll(0.05, 0.95) * (room - wide), y, width: wide, height: high },
            roll,
          );
        });
  });
  const frame = `stroke="${pick(FRAMES, roll)}" stroke-width="${roll(0.006, 0.018) * width}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
${rect({ x: 0, y: 0, width, height }, pick(PLACEMENTS, roll))}${stains.join("")}${joints.join("")}
${rect(board, pick(BOARDS, roll), frame)}${notices.join("")}${over}</svg>`;
}

/** The shade of a sheet on the board; and, as a picture of its own that belongs at `box`, the pins in its upper corners. */
export function pins(
  { x, y, width, height }: Box,
  colour: string,
): { readonly shade: string; readonly heads: string; readonly box: Box } {
  const size = width / 45;
  const pin = (cx: number) =>
    `<circle cx="${cx}" cy="${2 * size}" r="${size}" fill="${colour}"/><circle cx="${cx - size / 3}" cy="${1.6 * size}" r="${size / 3}" fill="#fff" opacity="0.7"/>`;
  const box = { x, y, width, height: Math.ceil(3 * size) };
  return {
    shade: rect({ x: x + size / 2, y: y + size / 2, width, height }, "#000", 'opacity="0.35"'),
    heads: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${box.height}">${pin(2 * size)}${pin(width - 2 * size)}</svg>`,
    box,
  };
}
