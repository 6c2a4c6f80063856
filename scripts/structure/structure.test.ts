import { describe, expect, it } from "vitest";
import { browserFiles } from "./browser-files.ts";
import { browserStores } from "./browser-stores.ts";
import { deadPaths } from "./dead-paths.ts";
import { fileNames } from "./file-names.ts";
import { folderSizes } from "./folder-sizes.ts";
import { readImports } from "./imports.ts";
import { kitBelow } from "./kit-below.ts";
import { listOrder } from "./list-order.ts";
import { namesOfLevels } from "./names-of-levels.ts";
import { newestCycle } from "./newest-cycle.ts";
import { packageImports } from "./package-imports.ts";
import { roomOrder } from "./room-order.ts";
import { serverOnly } from "./server-only.ts";
import { type StructureRule, sourceFile } from "./source-file.ts";
import { words } from "./words.ts";

const broken = (rule: StructureRule, files: Record<string, string>): string[] =>
  rule(Object.entries(files).map(([path, text]) => sourceFile(path, text)));

describe("imports of a file", () => {
  it("are read in every form, with what is erased told apart", () => {
    const text = [
      'import "server-only";',
      'import type { A } from "./a.ts";',
      "import {\n  b,\n  c,\n} from './b.ts';",
      'export * from "./d.ts";',
      'const e = await import("./e.ts");',
      'const words = "import nothing from here";',
    ].join("\n");
    expect(readImports(text)).toEqual([
      { from: "server-only", isType: false },
      { from: "./a.ts", isType: true },
      { from: "./b.ts", isType: false },
      { from: "./d.ts", isType: false },
      { from: "./e.ts", isType: false },
    ]);
  });
});

describe("doors of packages", () => {
  const importing = (from: string) => `import { x } from "${from}";`;

  it("open down the stairs", () => {
    expect(
      broken(packageImports, { "packages/api/src/org/a.ts": importing("@sansang/rules/org/unit") }),
    ).toEqual([]);
  });

  it("stay shut upwards, sideways and through the wall", () => {
    expect(
      broken(packageImports, { "packages/rules/src/org/a.ts": importing("@sansang/db/client") }),
    ).toHaveLength(1);
    expect(
      broken(packageImports, { "packages/ui/src/a.tsx": importing("@sansang/rules/org/unit") }),
    ).toHaveLength(1);
    expect(
      broken(packageImports, { "packages/api/src/org/a.ts": importing("../../../db/src/client.ts") }),
    ).toHaveLength(1);
    expect(
      broken(packageImports, { "packages/api/src/org/a.ts": importing("@sansang/testing/people") }),
    ).toHaveLength(1);
  });

  it("let tests ask for situations, and the wiring of the web app for the database", () => {
    expect(
      broken(packageImports, { "packages/api/src/org/a.test.ts": importing("@sansang/testing/people") }),
    ).toEqual([]);
    expect(
      broken(packageImports, { "apps/web/src/lib/app-services.ts": importing("@sansang/db/client") }),
    ).toEqual([]);
    expect(
      broken(packageImports, { "apps/web/src/features/a.ts": importing("@sansang/db/client") }),
    ).toHaveLength(1);
  });
});

describe("order of rooms", () => {
  const sources = (importer: string, from: string) => ({
    "packages/rules/src/org/unit.ts": "",
    "packages/rules/src/checklist/step.ts": "",
    [importer]: `import { x } from "${from}";`,
  });

  it("lets a room look left", () => {
    expect(broken(roomOrder, sources("packages/rules/src/reports/a.ts", "../checklist/step.ts"))).toEqual([]);
  });

  it("refuses to look right, unless in a test", () => {
    expect(
      broken(roomOrder, sources("packages/rules/src/elections/a.ts", "../checklist/step.ts")),
    ).toHaveLength(1);
    expect(broken(roomOrder, sources("packages/rules/src/kernel/a.ts", "../org/unit.ts"))).toHaveLength(1);
    expect(
      broken(roomOrder, sources("packages/rules/src/elections/a.test.ts", "../checklist/step.ts")),
    ).toEqual([]);
  });

  it("knows no other rooms", () => {
    expect(broken(roomOrder, { "packages/api/src/attic/a.ts": "" })).toHaveLength(1);
    expect(broken(roomOrder, { "apps/web/src/features/attic/a.tsx": "" })).toHaveLength(1);
    expect(broken(roomOrder, { "apps/web/src/attic/a.ts": "" })).toHaveLength(1);
  });

  const pages = (importer: string, from: string) => ({
    "apps/web/src/env.ts": "",
    "apps/web/src/forms/date-field.tsx": "",
    "apps/web/src/features/teams/appointment-dialog.tsx": "",
    "apps/web/src/features/candidates/facts/fact-fields.ts": "",
    "apps/web/src/shell/wordmark.tsx": "",
    [importer]: `import { x } from "${from}";`,
  });

  it.each([
    ["apps/web/src/features/candidates/a.tsx", "../teams/appointment-dialog.tsx"],
    ["apps/web/src/features/teams/a.tsx", "../../forms/date-field.tsx"],
    ["apps/web/src/shell/a.tsx", "../features/teams/appointment-dialog.tsx"],
    ["apps/web/src/app/teams/page.tsx", "../../shell/wordmark.tsx"],
    ["apps/web/src/lib/a.ts", "../env.ts"],
  ])("is the same among pages: %s may use %s", (importer, from) =>
    expect(broken(roomOrder, pages(importer, from))).toEqual([]),
  );

  it.each([
    ["apps/web/src/features/teams/a.tsx", "../candidates/facts/fact-fields.ts"],
    ["apps/web/src/features/teams/a.tsx", "../../shell/wordmark.tsx"],
    ["apps/web/src/forms/a.tsx", "../features/teams/appointment-dialog.tsx"],
    ["apps/web/src/lib/a.ts", "../forms/date-field.tsx"],
  ])("is the same among pages: %s does not see %s", (importer, from) =>
    expect(broken(roomOrder, pages(importer, from))).toHaveLength(1),
  );
});

describe("the kit of a package", () => {
  const kit = (from: string) => ({
    "packages/documents/src/posting/lay-out.ts": 'import { text } from "../kit/sheet-layout.ts";',
    "packages/documents/src/kit/sheet-layout.ts": "",
    "packages/documents/src/paper.input.ts": "",
    "packages/documents/src/kit/typesetter.ts": `import { x } from "${from}";`,
  });

  it("is used by the other folders, and uses itself and what lies beside it", () => {
    expect(broken(kitBelow, kit("./sheet-layout.ts"))).toEqual([]);
    expect(broken(kitBelow, kit("../paper.input.ts"))).toEqual([]);
  });

  it("knows none of them, not even a type", () => {
    expect(broken(kitBelow, kit("../posting/lay-out.ts"))).toHaveLength(1);
    expect(broken(kitBelow, kit("@sansang/documents/posting/lay-out"))).toHaveLength(1);
  });
});

describe("files of the browser", () => {
  const client = (line: string) => ({ "apps/web/src/features/a.tsx": `"use client";\n${line}` });

  it("take types from the server and words from the rules", () => {
    expect(broken(browserFiles, client('import type { AppRouter } from "@sansang/api/root";'))).toEqual([]);
    expect(
      broken(browserFiles, client('import { sayDate } from "@sansang/rules/kernel/date-words";')),
    ).toEqual([]);
  });

  it("load nothing of the server, not even through another file", () => {
    expect(broken(browserFiles, client('import { appRouter } from "@sansang/api/root";'))).toHaveLength(1);
    const indirect = {
      ...client('import { b } from "./b.ts";'),
      "apps/web/src/features/b.ts": 'import { Pool } from "pg";',
    };
    expect(broken(browserFiles, indirect)).toEqual([
      "apps/web/src/features/b.ts is loaded by the browser and imports pg.",
    ]);
  });

  it("may call a server action", () => {
    const action = '"use server";\nimport { signIn } from "@sansang/api/users/sign-in";';
    expect(
      broken(browserFiles, {
        ...client('import { b } from "@/features/b.ts";'),
        "apps/web/src/features/b.ts": action,
      }),
    ).toEqual([]);
  });
});

describe("stores of the browser", () => {
  it.each(['sessionStorage.setItem("reason", text)', "window.localStorage[key]", "indexedDB.open(name)"])(
    "are the drafts' alone: %s",
    (line) => {
      expect(broken(browserStores, { "apps/web/src/drafts/sealed-rows.ts": line })).toEqual([]);
      expect(broken(browserStores, { "e2e/specs/drafts.spec.ts": line })).toEqual([]);
      expect(broken(browserStores, { "apps/web/src/features/teams/a.tsx": line })).toHaveLength(1);
      expect(broken(browserStores, { "packages/ui/src/a.tsx": line })).toHaveLength(1);
    },
  );
});

describe("files of the api", () => {
  it("are guarded by themselves or by what they load, not by what is erased", () => {
    const files = {
      "packages/api/src/kernel/command.ts": 'import "server-only";',
      "packages/api/src/org/create-unit.ts": 'import { command } from "../kernel/command.ts";',
      "packages/api/src/org/open.ts": 'import type { Command } from "../kernel/command.ts";',
    };
    expect(broken(serverOnly, files)).toEqual([expect.stringContaining("packages/api/src/org/open.ts")]);
  });
});

describe("names of files", () => {
  it.each([
    "apps/web/src/app/(office)/items/[itemId]/page.tsx",
    "apps/web/src/app/api/uploads/[[...path]]/route.ts",
    "packages/rules/src/org/unit.input.ts",
  ])("%s is a name", (path) => expect(broken(fileNames, { [path]: "" })).toEqual([]));

  it.each([
    "packages/rules/src/org/unitPath.ts",
    "packages/rules/src/org/utils.ts",
    "packages/api/src/org/date-helpers.ts",
    "packages/api/src/common/date.ts",
    "packages/api/src/org/index.ts",
  ])("%s is none", (path) => expect(broken(fileNames, { [path]: "" })).toHaveLength(1));
});

describe("folders", () => {
  const many = (count: number, folder: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/a${at}.test.ts`, ""]));
  const room = "packages/api/src/org";

  it("hold forty files and folders of their own", () => {
    expect(broken(folderSizes, { ...many(40, room), ...many(40, `${room}/names`) })).toEqual([]);
  });

  it("hold no more, tests counted", () => {
    expect(broken(folderSizes, many(41, room))).toEqual([expect.stringContaining(`${room} holds 41 files`)]);
  });
});

describe("paths in documents", () => {
  const files = { "docs/decisions/0001-floors.md": "", "packages/rules/src/org/unit.ts": "" };

  it("lead somewhere", () => {
    const text =
      "[a](decisions/0001-floors.md) `packages/rules/src/org` [out](https://example.org) `npm start`";
    expect(broken(deadPaths, { ...files, "docs/tour.md": text })).toEqual([]);
  });

  it("are named when they do not", () => {
    const text = "[a](decisions/0002-none.md#here) and `packages/rules/src/org/none.ts`";
    expect(broken(deadPaths, { ...files, "docs/tour.md": text })).toHaveLength(2);
  });
});

describe("words", () => {
  const glossary = (names: string, table: string) => ({
    "docs/glossary.md": `| khóm | ${names} | ${table} | |`,
    "packages/rules/src/org/unit.ts": "export const neighbourhood = 1;",
    "packages/db/src/tables/org.ts": 'export const units = pgTable("units", { kind: text("kind") });',
  });

  it("are the glossary's: what it names is in the code and in the database", () => {
    expect(broken(words, glossary("`neighbourhood`", "`units.kind`, `units`"))).toEqual([]);
    expect(broken(words, glossary("`quarter`", ""))).toHaveLength(1);
    expect(broken(words, glossary("", "`units.colour`, `quarters`"))).toHaveLength(2);
  });

  it.each([
    ["packages/rules/src/org/a.ts", "export const openWall = (khom: string) => khom;", 2],
    ["packages/rules/src/org/khom.ts", "", 1],
    ["packages/db/src/tables/teams.ts", 'pgTable("team_seats", {});', 1],
    ["apps/web/src/words/org.json", '{ "wallTitle": { "vi": "Nơi niêm yết" } }', 1],
    ["packages/rules/src/org/b.ts", ["const text = `the wall $", "{said}`;"].join(""), 1],
  ])("that were given up are in no name: %s", (path, text, count) =>
    expect(broken(words, { [path]: text })).toHaveLength(count),
  );

  it("may stand in prose, in texts and in what happened before", () => {
    const text = '// the wall of the house\nconst label = "khom-1 on the wall";\nbox.press("Enter");';
    expect(broken(words, { "packages/rules/src/org/a.ts": text })).toEqual([]);
    expect(broken(words, { "packages/db/src/migrations/0001_walls.sql": "" })).toEqual([]);
  });
});

describe("a read that takes one cycle by itself", () => {
  const reading = (sql: string, path = "packages/api/src/teams/a.ts") =>
    broken(newestCycle, { [path]: `const A = statement("a", \`${sql}\`);` });

  it("is told: by when it was opened, or the first of many", () => {
    expect(
      reading("select id from cycles order by closed_at is not null, opened_at desc limit 1"),
    ).toHaveLength(1);
    expect(
      reading("select id from cycles where closed_at is null order by election_day limit 1"),
    ).toHaveLength(1);
    expect(
      reading(
        "select id from cycles c where exists (select from r where r.lo = c.id) order by opened_at desc limit 1",
      ),
    ).toHaveLength(1);
    expect(
      broken(newestCycle, {
        "packages/api/src/a.ts": "db.select().from(cycles).orderBy(desc(cycles.openedAt))",
      }),
    ).toHaveLength(1);
  });

  it("may ask for a cycle by its id, for all of them, or where it is decided", () => {
    expect(reading("select id from cycles where id = $1")).toEqual([]);
    expect(
      reading(
        "select (select at from lines where x = c.id order by at limit 1) from cycles c where c.id = $1",
      ),
    ).toEqual([]);
    expect(reading("select id from cycles order by election_day, id limit $2")).toEqual([]);
    expect(
      reading(
        "select id from cycles order by opened_at desc limit 1",
        "packages/api/src/elections/cycles-in-scope.ts",
      ),
    ).toEqual([]);
  });
});

describe("a list of units or people", () => {
  const reading = (sql: string, path = "packages/api/src/teams/a.ts") =>
    broken(listOrder, { [path]: `const A = statement("a", \`${sql}\`);` });

  it.each([
    "select id from a order by due_on, a.unit_path, id limit 3",
    "select id from users u order by u.name",
    "select (select json_agg(n.id order by n.folded) from n) from a order by id",
  ])("does not go by bytes: %s", (sql) => {
    expect(reading(sql)).toHaveLength(1);
  });
  it.each([
    `select id from a order by due_on, $\{unitPlace("a.unit_path")}, id limit 3`,
    "select (select json_agg(p.name order by length(p.path)) from p), a.name from a order by a.position, a.number",
  ])("goes by the one order: %s", (sql) => {
    expect(reading(sql)).toEqual([]);
  });
  it("but whoever takes rows in turn may go by anything", () => {
    expect(
      reading("select from units a order by a.path for share", "packages/api/src/org/changes/load-change.ts"),
    ).toEqual([]);
  });
});

describe("names of institutions, levels and places", () => {
  const spelling = (path: string, text: string) => broken(namesOfLevels, { [path]: text });

  it("are no business of a program", () => {
    for (const name of ["Phòng Nội vụ", "Toàn thành phố", "UBND phường 1", "Sóc Trăng"])
      expect(spelling("packages/api/src/reports/a.ts", `const a = "${name}";`), name).toHaveLength(1);
    expect(spelling("apps/web/src/features/a.tsx", "<p>Ủy ban MTTQ</p>")).toHaveLength(1);
  });

  it("stand in tables of words, in stories and in comments; a place only in stories", () => {
    expect(spelling("packages/rules/src/access/roles.ts", 'const a = "Phòng Nội vụ";')).toEqual([]);
    expect(spelling("packages/rules/src/words/refusal-words.ts", 'const a = "phường";')).toEqual([]);
    expect(spelling("packages/rules/src/checklist/item-status-words.ts", 'const a = "UBND";')).toEqual([]);
    expect(spelling("packages/demo/src/a.ts", 'const a = "Thành phố Sóc Trăng";')).toEqual([]);
    expect(spelling("packages/api/src/a.test.ts", 'const a = "Phường 1";')).toEqual([]);
    expect(spelling("packages/api/src/a.ts", "/** «Phường 1», TP Sóc Trăng. */\n// UBND")).toEqual([]);
    expect(spelling("packages/rules/src/access/roles.ts", 'const a = "Sóc Trăng";')).toHaveLength(1);
  });
});
