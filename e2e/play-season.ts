import { playSeason } from "./world/play-season.ts";

const [, , dataDir] = process.argv;
if (!dataDir) throw new Error("Where is the season to lie?");
await playSeason(dataDir);
