import "server-only";
import { statement } from "@sansang/db/prepared";
import type { Tag } from "@sansang/rules/elections/rules";
import type { UnitPath } from "@sansang/rules/org/unit-path";

/** What a province or a commune has said and still holds, with who recorded it. */
interface GuidanceRow {
  readonly id: string;
  readonly level: "province" | "plan";
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: UnitPath;
  readonly key: string;
  readonly value: unknown;
  readonly citation: string;
  readonly tag: Tag;
  readonly adoptedBy: string;
  readonly adoptedAt: string;
}

/** The province first, then the plans. $1 cycle. */
export const CYCLE_GUIDANCE = statement<GuidanceRow>(
  "cycle_guidance",
  `select g.id, g.level, g.unit_id as "unitId", n.name as "unitName", g.unit_path as "unitPath", g.key, g.value, g.citation, g.tag,
     u.name as "adoptedBy", to_char(g.adopted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "adoptedAt"
   from guidance g
   join cycles c on c.id = g.cycle_id
   join users u on u.id = g.adopted_by
   cross join unit_names_on(g.unit_id, c.election_day) n
   where g.cycle_id = $1 and g.superseded_at is null order by g.level = 'plan', g.id`,
);
