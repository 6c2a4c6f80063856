import { setTimeout as sleep } from "node:timers/promises";
import { ADMINISTRATOR, FRONT, HOME_AFFAIRS, LEADER, leaderLogin, wardLogin } from "@sansang/demo/accounts";
import { asOwner } from "@sansang/testing/as-owner";
import { Wire } from "../world/wire.ts";
import type { RunningOffice } from "./running-office.ts";
import { enterPhones, giveVerdicts, type Journal, layPapers, type Writer } from "./writes.ts";

const PAGES = ["/board", "/worklist", "/today", "/candidates"];
const PAUSE = 200;

/** Looks at boards and lists until the time is over; how often he saw them. */
async function read(wire: Wire, journal: Journal): Promise<number> {
  let seen = 0;
  for (let nth = 0; !journal.isOver; nth += 1) {
    const reply = await wire.send(PAGES[nth % PAGES.length] ?? "/").catch(() => null);
    if (reply?.status === 200) seen += 1;
    await sleep(PAUSE);
  }
  return seen;
}

const UNITS = `select id, phone from units
  where parent_id is not null and valid_to is null and path like (select path from units where id = $1) || '%' order by path limit 2`;

export interface Load {
  readonly journal: Journal;
  /** A person who is signed in, to see whether it serves again. */
  readonly witness: Wire;
  /** Ends it; how many pages were seen. */
  end(): Promise<number>;
}

/** Some people read and some write, as many as one machine bears beside the faults. */
export async function beginLoad({ url, ownerUrl }: RunningOffice): Promise<Load> {
  const journal: Journal = { writes: [], repeated: 0, isOver: false };
  const as = (login: string): Promise<Wire> => Wire.of(url, login);
  const [administrator, front, homeAffairs, leader, wardLeader, ...officials] = await Promise.all([
    as(ADMINISTRATOR),
    as(FRONT),
    as(HOME_AFFAIRS),
    as(LEADER),
    as(leaderLogin(2)),
    as(wardLogin(1)),
    as(wardLogin(4)),
  ]);
  const units = await asOwner(ownerUrl(), async (db) => {
    const city = `select u.id from units u join grants g on g.unit_id = u.id join users p on p.id = g.user_id where p.login = $1`;
    const { rows } = await db.$client.query<{ id: string }>(city, [ADMINISTRATOR]);
    return (await db.$client.query<{ id: string; phone: string | null }>(UNITS, [rows[0]?.id])).rows;
  });
  const writers: Writer[] = [
    ...units.map(({ id, phone }) => enterPhones(administrator, id, phone)),
    ...officials.map(layPapers),
    giveVerdicts(front, "fatherland_front"),
    giveVerdicts(homeAffairs, "home_affairs"),
  ];
  const writing = Promise.all(writers.map((write) => write(journal)));
  const reading = Promise.all([front, leader, wardLeader].map((wire) => read(wire, journal)));
  return {
    journal,
    witness: leader,
    async end() {
      journal.isOver = true;
      await writing;
      return (await reading).reduce((sum, seen) => sum + seen, 0);
    },
  };
}
