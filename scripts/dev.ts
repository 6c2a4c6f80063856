import { raise } from "./start/raise.ts";

await raise("dev");
