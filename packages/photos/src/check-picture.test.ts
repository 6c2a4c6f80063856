import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { checkPicture } from "./check-picture.ts";

let photo: Buffer;
let progressive: Buffer;
let drawing: Buffer;
let interlaced: Buffer;

/** A picture with something in every corner. */
beforeAll(async () => {
  const [width, height] = [600, 450];
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index++)
    pixels[index] = (index * 7 + ((index / (width * 3)) | 0) * 13 + ((index * index) % 61)) % 251;
  const picture = () => sharp(pixels, { raw: { width, height, channels: 3 } });
  photo = await picture().jpeg({ quality: 80 }).toBuffer();
  progressive = await picture().jpeg({ quality: 80, progressive: true, mozjpeg: false }).toBuffer();
  drawing = await picture().png().toBuffer();
  interlaced = await picture().png({ progressive: true }).toBuffer();
});

const part = (bytes: Buffer, share: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * share));
const padded = (bytes: Buffer, share: number): Buffer =>
  Buffer.concat([part(bytes, share), Buffer.alloc(bytes.length - Math.floor(bytes.length * share))]);

describe("how much of a picture is there", () => {
  test.each<[string, () => Buffer, string]>([
    ["a photo", () => photo, "whole"],
    ["a photo whose scans come one after the other", () => progressive, "whole"],
    ["a drawing", () => drawing, "whole"],
    ["an interlaced drawing", () => interlaced, "whole"],
    [
      "a photo with a film behind it",
      () => Buffer.concat([photo, Buffer.from("ftypmp42"), part(photo, 0.3)]),
      "whole",
    ],
    ["a photo without its last two bytes", () => photo.subarray(0, -2), "nearly_whole"],
    ["a photo without its last fiftieth", () => part(photo, 0.98), "nearly_whole"],
    ["scans without the last two bytes", () => progressive.subarray(0, -2), "nearly_whole"],
    ["a drawing without its end", () => drawing.subarray(0, -12), "nearly_whole"],
    ["a drawing without its last fiftieth", () => part(drawing, 0.98), "nearly_whole"],
    ["half a photo", () => part(photo, 0.5), "cut"],
    ["nine tenths of a photo", () => part(photo, 0.9), "cut"],
    ["half a photo and zeros in the place of the rest", () => padded(photo, 0.5), "cut"],
    [
      "half a photo that was given an end",
      () => Buffer.concat([part(photo, 0.5), Buffer.from([0xff, 0xd9])]),
      "cut",
    ],
    ["half a drawing and zeros in the place of the rest", () => padded(drawing, 0.5), "cut"],
    ["half of the scans", () => part(progressive, 0.5), "cut"],
    ["half a drawing", () => part(drawing, 0.5), "cut"],
    ["half an interlaced drawing", () => part(interlaced, 0.5), "cut"],
    ["the head of a photo", () => photo.subarray(0, 200), "cut"],
    ["the first bytes of a drawing", () => drawing.subarray(0, 20), "cut"],
    [
      "a photo that is only a head and an end",
      () => Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex"),
      "undecodable",
    ],
    [
      "a drawing whose rows are no rows",
      () => {
        const broken = Buffer.from(drawing);
        broken.fill(0x55, 100, 400);
        return broken;
      },
      "undecodable",
    ],
  ])("%s", async (_, make, answer) => {
    expect(await checkPicture(make())).toBe(answer);
  });
});
