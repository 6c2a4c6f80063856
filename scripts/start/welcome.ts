import {
  ADMINISTRATOR,
  APPROVER,
  AUDITOR,
  clerkLogin,
  DEMO_PASSWORD,
  FRONT,
  HOME_AFFAIRS,
  LEADER,
  leaderLogin,
  NEVER_SIGNED_IN,
  wardLogin,
} from "@sansang/demo/accounts";
import type { SeasonName } from "@sansang/demo/demo-season";
import * as CAN_THO from "@sansang/demo/season-2026/accounts";
import { tell } from "./progress.ts";
import type { Settings } from "./settings.ts";

const PHU_LOI = { commune: "phuloi", neighbourhood: null } as const;

const SEASONS: Record<SeasonName, readonly string[]> = {
  "2022": [
    "  TP Sóc Trăng, 27/04/2022:",
    `  ${FRONT}        MTTQ thành phố / Fatherland Front (giám sát / supervisor)`,
    `  ${HOME_AFFAIRS}       Phòng Nội vụ / Home Affairs (giám sát / supervisor)`,
    `  ${APPROVER}       UBND thành phố / city office (phê duyệt / approver)`,
    `  ${ADMINISTRATOR}     quản trị hệ thống / administrator`,
    `  ${LEADER}     lãnh đạo / leader; ${leaderLogin(1)} … ${leaderLogin(10)}   lãnh đạo phường / ward leaders`,
    `  ${wardLogin(1)} … ${wardLogin(10)}   công chức phường / ward officials`,
    `  ${clerkLogin({ ward: 1, neighbourhood: 1 })} … ${clerkLogin({ ward: 10, neighbourhood: 6 })}   cán bộ khóm / neighbourhood clerks (${NEVER_SIGNED_IN}: chưa đăng nhập lần nào / never signed in)`,
    `  ${AUDITOR}       thanh tra / auditor`,
  ],
  "2026": [
    "  TP Cần Thơ: Phường Phú Lợi, Phường Sóc Trăng, Xã Đại Hải, Phường Mỹ Xuyên, 30/11/2026:",
    `  ${CAN_THO.FRONT}, ${CAN_THO.HOME_AFFAIRS}   giám sát cấp thành phố / provincial supervisors`,
    `  ${CAN_THO.APPROVER}, ${CAN_THO.ADMINISTRATOR}, ${CAN_THO.LEADER}   phê duyệt, quản trị, lãnh đạo / approver, administrator, leader`,
    `  ${CAN_THO.officialLogin(PHU_LOI)}, mttq.phuloi, noivu.phuloi, ${CAN_THO.approverLogin(PHU_LOI)}, ${CAN_THO.leaderLogin(PHU_LOI)}   Phường Phú Lợi; cũng vậy / likewise: soctrang, daihai, myxuyen`,
    `  ${CAN_THO.clerkLogin({ ...PHU_LOI, neighbourhood: 1 })} … ${CAN_THO.clerkLogin({ ...PHU_LOI, neighbourhood: 8 })}, ${CAN_THO.clerkLogin({ commune: "soctrang", neighbourhood: 1 })} …   cán bộ khóm / neighbourhood clerks`,
  ],
};

/** What somebody needs who has just started it. */
export function welcome({ mode, address, seasons }: Settings, after: string): void {
  tell("");
  tell(`✔ Sẵn Sàng: ${address}   (${after})`);
  tell("");
  if (mode === "demo") {
    for (const line of seasons.flatMap((name) => [...SEASONS[name], ""])) tell(line);
    tell(`  Mật khẩu demo / Demo password: ${DEMO_PASSWORD}`);
    tell("");
  }
  tell("  Dừng: Ctrl-C / Stop: Ctrl-C");
}
