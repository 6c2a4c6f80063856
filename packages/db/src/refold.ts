import { asBirth } from "@sansang/rules/kernel/birth";
import { FOLD_VERSION, foldName, foldTones } from "@sansang/rules/kernel/vietnamese-name";
import type { Client } from "pg";
import { namedValues } from "./named-columns.ts";

/** Rows that are folded at a time: memory stays small in a large register. */
const BATCH = 1000;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly birth: string | null;
}

/** Folds what is older than the present fold batch by batch: `select` gives such rows, `write` brings them up to date. */
async function inBatches<Row extends object>(
  client: Client,
  select: string,
  write: (rows: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const { rows } = await client.query<Row>(`${select} limit ${BATCH}`, [FOLD_VERSION]);
    if (rows.length === 0) return;
    await write(rows);
  }
}

const refoldPeople = (client: Client, table: "candidates" | "team_appointments") =>
  inBatches<Named>(client, `select id, name, birth from ${table} where fold_version < $1`, (rows) =>
    client.query(
      `update ${table} t set folded = v.folded, initials_key = v."initialsKey", letters_key = v."lettersKey", fold_version = v."foldVersion"
         from jsonb_to_recordset($1::jsonb) as v(id uuid, folded text, "initialsKey" text, "lettersKey" text, "foldVersion" int)
         where t.id = v.id`,
      [
        JSON.stringify(
          rows.map(({ id, name, birth }) => ({ id, ...namedValues(name, birth ? asBirth(birth) : null) })),
        ),
      ],
    ),
  );

const refoldUsers = (client: Client) =>
  inBatches<Named>(client, "select id, name from users where fold_version < $1", (rows) =>
    client.query(
      `update users u set folded = v.folded, fold_version = $2
       from jsonb_to_recordset($1::jsonb) as v(id uuid, folded text) where u.id = v.id`,
      [JSON.stringify(rows.map(({ id, name }) => ({ id, folded: foldName(name) }))), FOLD_VERSION],
    ),
  );

interface UnitName {
  readonly unitId: string;
  readonly validFrom: string;
  readonly before: string;
  readonly name: string;
  readonly qualifier: string | null;
}

const NAMES = `jsonb_to_recordset($1::jsonb) as v("unitId" uuid, "validFrom" date, before text, folded text)`;

/** A unit's name stands in the folds of its dossiers too, and a commune's in those of its neighbourhoods. */
const refoldUnits = (client: Client) =>
  inBatches<UnitName>(
    client,
    `select unit_id as "unitId", valid_from::text as "validFrom", folded as before, name, qualifier
     from unit_names where fold_version < $1`,
    async (rows) => {
      const names = JSON.stringify(
        rows.map(({ name, qualifier, ...row }) => ({
          ...row,
          folded: foldTones([name, qualifier].filter(Boolean).join(" ")),
        })),
      );
      for (const place of ["unit_id", "ward_id"])
        await client.query(
          `update checklist_items i set folded = replace(i.folded, v.before, v.folded) from ${NAMES}
           where v.before <> v.folded and i.${place} = v."unitId" and position(v.before in i.folded) > 0`,
          [names],
        );
      await client.query(
        `update unit_names n set folded = v.folded, fold_version = $2 from ${NAMES}
         where n.unit_id = v."unitId" and n.valid_from = v."validFrom"`,
        [names, FOLD_VERSION],
      );
    },
  );

/** Brings every folded column up to the one fold there is. `client`: the owner's, with nobody else migrating. */
export async function refold(client: Client): Promise<void> {
  await refoldPeople(client, "candidates");
  await refoldPeople(client, "team_appointments");
  await refoldUsers(client);
  await refoldUnits(client);
}
