import type { SourceFile, StructureRule } from "./source-file.ts";
import { isCode } from "./source-file.ts";

/** Word → what it is called instead: the glossary and the code have one name for one thing. */
const OLD_WORDS: Readonly<Record<string, string>> = {
  house: "AppServices, in tests TestApp",
  door: "procedure, route handler or sample request",
  doors: "procedures",
  verb: "command",
  verbs: "commands",
  judge: "Consequence, or what it assesses",
  judges: "consequences",
  wall: "placement",
  walls: "placements",
  seat: "appointment, in stories signInAs",
  seats: "appointments",
  seated: "appointed",
  said: "comment, entry, reply or input",
  saying: "wording",
  bell: "change feed",
  porch: "gateway",
  shelf: "page cache or store",
  shelves: "stores",
  kept: "cached or stored",
  weigh: "assess",
  tempo: "schedule status",
  tempos: "schedule statuses",
  khom: "neighbourhood",
  khoms: "neighbourhoods",
};
/** Such a word only as the whole name or at its beginning. */
const OLD_NAMES: readonly [RegExp, string][] = [
  [/^(ItemState|ITEM_STATES|ITEM_STATE_WORDS)$/, "ItemStatus: a state is computed"],
  [/^(half|Half|HALVES|halfOf)$/, "verifiedBy"],
  [/^say([A-Z]\w*)?$/, "format…"],
  [/^(Press|openPress|pressOrder)$/, "RenderThread"],
  [/^(DeedDialog|ReasonDeed)$/, "FormDialog, ReasonDialog"],
];

/** Where an old word stays, and why. */
const EXCEPTIONS: readonly { readonly path: RegExp; readonly why: string }[] = [
  { path: /^packages\/db\/src\/migrations\//, why: "what a migration did is not rewritten" },
  { path: /^packages\/db\/src\/ledger-migration\.test\.ts$/, why: "plays lines as they were written before" },
  { path: /^packages\/ui\/src\/icon-nodes\.tsx$/, why: "names a picture, which is a bell" },
  { path: /^scripts\/structure\/(words\.ts|structure\.test\.ts)$/, why: "name the old words" },
];

/** Comments, texts in one piece, and where a text with blanks begins or a blank may end. */
const MARKS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[`{}]/g;
const TEXT = /(?:\\.|[^`\\$]|\$(?!\{))*(`|\$\{)/y;

/** A program without its comments and texts; what fills the blanks of a text stays. */
function codeOf(text: string): string {
  const blanks: number[] = [];
  let [code, at, depth] = ["", 0, 0];
  MARKS.lastIndex = 0;
  for (let mark = MARKS.exec(text); mark; mark = MARKS.exec(text)) {
    const [found] = mark;
    if (found === "{") depth++;
    else if (found === "}" && depth !== blanks.at(-1)) depth--;
    else if (found === "`" || found === "}") {
      if (found === "}") blanks.pop();
      code += ` ${text.slice(at, mark.index)}`;
      TEXT.lastIndex = MARKS.lastIndex;
      if (TEXT.exec(text)?.[1] === "${") blanks.push(depth);
      MARKS.lastIndex = at = TEXT.lastIndex || text.length;
    } else {
      code += ` ${text.slice(at, mark.index)}`;
      at = MARKS.lastIndex;
    }
  }
  return code + text.slice(at);
}

const NAME = /[A-Za-z_$][\w$]*/g;
const PART = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

function insteadOf(name: string, isKey: boolean): string | null {
  const whole = !isKey && OLD_NAMES.find(([old]) => old.test(name));
  if (whole) return whole[1];
  const part = name.match(PART)?.find((each) => Object.hasOwn(OLD_WORDS, each.toLowerCase()));
  return part ? (OLD_WORDS[part.toLowerCase()] ?? null) : null;
}

const WORD_FILE = /^apps\/web\/src\/(portal\/)?words\/[\w-]+\.json$/;
const TABLES = /^packages\/db\/src\/tables\//;

function namesIn({ path, text }: SourceFile): string[] {
  if (WORD_FILE.test(path)) return [...text.matchAll(/"(\w+)":/g)].map(([, key = ""]) => key);
  const quoted = TABLES.test(path) ? [...text.matchAll(/"([a-z_]+)"/g)].map(([, name = ""]) => name) : [];
  return [...quoted, ...(codeOf(text).match(NAME) ?? [])];
}

const OURS = /^(apps|packages|e2e|bench|scripts)\//;
const isFree = (path: string): boolean => !OURS.test(path) || EXCEPTIONS.some((each) => each.path.test(path));

function oldWords(file: SourceFile): string[] {
  const { path } = file;
  if (isFree(path)) return [];
  const names = isCode(file) || WORD_FILE.test(path) ? new Set(namesIn(file)) : new Set<string>();
  const inPath = path.split(/[/.[\]()-]/).filter((part) => Object.hasOwn(OLD_WORDS, part) || part === "say");
  return [
    ...inPath.map((part) => `${path}: «${part}» is called ${OLD_WORDS[part] ?? "format…"}.`),
    ...[...names].flatMap((name) => {
      const instead = insteadOf(name, WORD_FILE.test(path));
      return instead ? [`${path}: ${name} is called ${instead}.`] : [];
    }),
  ];
}

const GLOSSARY = "docs/glossary.md";
const TICKED = /`([^`]+)`/g;
const ticked = (cell = ""): string[] => [...cell.matchAll(TICKED)].map(([, name = ""]) => name);

/** Tables with the text of their columns. */
function tablesIn(files: readonly SourceFile[]): Map<string, string> {
  const texts = files
    .filter(({ path }) => TABLES.test(path))
    .flatMap(({ text }) => text.split(/\b(?:pgTable|appendOnlyTable)\(/).slice(1));
  return new Map(texts.map((text) => [text.match(/"(\w+)"/)?.[1] ?? "", text]));
}

/** What the glossary names is there: names in the code, tables and columns in the database. */
function deadGlossary(files: readonly SourceFile[]): string[] {
  const glossary = files.find(({ path }) => path === GLOSSARY);
  if (!glossary) return [];
  const code = files.filter((file) => isCode(file) && OURS.test(file.path));
  const known = new Set(code.flatMap(({ text }) => text.match(NAME) ?? []));
  const tables = tablesIn(files);
  return glossary.text.split("\n").flatMap((line) => {
    const [, , names, rows] = line.split("|");
    return [
      ...ticked(names).flatMap((name) =>
        known.has(name) ? [] : [`${GLOSSARY} names ${name}, which is not in the code.`],
      ),
      ...ticked(rows).flatMap((row) => {
        const [table = "", column] = row.split(".");
        const isThere = column ? tables.get(table)?.includes(`"${column}"`) : tables.has(table);
        return isThere ? [] : [`${GLOSSARY} names ${row}, which is not in the database.`];
      }),
    ];
  });
}

/** One word, one thing: no name holds a word that was given up, and the glossary names what there is. */
export const words: StructureRule = (files) => [...files.flatMap(oldWords), ...deadGlossary(files)];
