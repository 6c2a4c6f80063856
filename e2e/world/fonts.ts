import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./play-season.ts";

const PLACE = join(ROOT, ".tools/fonts-of-tests");
/** The typeface of whatever a page brings no typeface for. */
const FACES = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];

const folderOf = (face: string): string =>
  dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${face}/NotoSans_${face}.ttf`)));

/** Letters are drawn the same on every machine: smoothed, in grey, not moved to the dots of a screen. */
const configuration = (): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${FACES.map((face) => `  <dir>${folderOf(face)}</dir>`).join("\n")}
  <cachedir>${join(PLACE, "cache")}</cachedir>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;

/**
 * A configuration of fontconfig under which a browser sees no font of the machine, only one that comes with the packages
 * here. Written where it is not written yet; several lanes may ask at once.
 */
export function fontsOfTests(): string {
  const [file, text] = [join(PLACE, "fonts.conf"), configuration()];
  if (existsSync(file) && readFileSync(file, "utf8") === text) return file;
  mkdirSync(PLACE, { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, text);
  renameSync(partial, file);
  return file;
}
