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
import { tell } from "./progress.ts";
import type { Settings } from "./settings.ts";

const DEMO = [
  `  ${FRONT}        MTTQ thành phố / Fatherland Front (giám sát / supervisor)`,
  `  ${HOME_AFFAIRS}       Phòng Nội vụ / Home Affairs (giám sát / supervisor)`,
  `  ${APPROVER}       UBND thành phố / city office (phê duyệt / approver)`,
  `  ${ADMINISTRATOR}     quản trị hệ thống / administrator`,
  `  ${LEADER}     lãnh đạo / leader; ${leaderLogin(1)} … ${leaderLogin(10)}   lãnh đạo phường / ward leaders`,
  `  ${wardLogin(1)} … ${wardLogin(10)}   công chức phường / ward officials`,
  `  ${clerkLogin({ ward: 1, neighbourhood: 1 })} … ${clerkLogin({ ward: 10, neighbourhood: 6 })}   cán bộ khóm / neighbourhood clerks (${NEVER_SIGNED_IN}: chưa đăng nhập lần nào / never signed in)`,
  `  ${AUDITOR}       thanh tra / auditor`,
  "",
  `  Mật khẩu demo / Demo password: ${DEMO_PASSWORD}`,
];

/** What somebody needs who has just started it. */
export function welcome({ mode, address }: Settings, after: string): void {
  tell("");
  tell(`✔ Sẵn Sàng: ${address}   (${after})`);
  tell("");
  if (mode === "demo") for (const line of DEMO) tell(line);
  if (mode === "demo") tell("");
  tell("  Dừng: Ctrl-C / Stop: Ctrl-C");
}
