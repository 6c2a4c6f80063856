import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { NEIGHBOURHOOD_LEVEL } from "@sansang/rules/org/unit";
import * as z from "zod";
import { publicQuery } from "../kernel/public-query.ts";
import { unitPlace } from "../org/unit-place.ts";

interface Office {
  readonly id: string;
  readonly name: string;
  /** Steps below the uppermost unit. */
  readonly depth: number;
}

interface OfficePhone {
  readonly name: string;
  readonly phone: string | null;
}

const OFFICES = statement<Office>(
  "offices",
  `select u.id, n.name, length(u.path) - length(replace(u.path, '/', '')) as depth
   from units u cross join unit_names_on(u.id, $1::date) n
   where u.kind <> all($2) and u.valid_from <= $1::date and (u.valid_to is null or u.valid_to > $1::date)
   order by depth, ${unitPlace("u.path")} limit 2000`,
);

/** Its own number first, then what it tells the public in the election that is on; then the same of the units above. */
const PHONES = statement<OfficePhone>(
  "office_phones",
  `select n.name, coalesce(above.phone, (
       select nullif(w.phone, '') from ward_notes w join cycles c on c.id = w.cycle_id and c.closed_at is null
       where w.ward_id = above.id order by c.election_day desc limit 1)) as phone
   from units u join units above on starts_with(u.path, above.path)
   cross join unit_names_on(above.id, $2::date) n
   where u.id = $1::uuid and u.kind <> all($3)
   order by length(above.path) desc`,
);

/** Whom to call about an account: the offices to choose from, and the numbers of the chosen one and of those above it. */
export const officePhones = publicQuery({
  action: "users.password.request",
  input: z.object({ unitId: z.uuid().optional() }),
  run: async ({ db, now, input: { unitId } }) => {
    const today = dateIn(now);
    const [offices, phones] = await Promise.all([
      runPrepared(db, OFFICES, [today, NEIGHBOURHOOD_LEVEL]),
      unitId ? runPrepared(db, PHONES, [unitId, today, NEIGHBOURHOOD_LEVEL]) : [],
    ]);
    return { offices, phones };
  },
});
