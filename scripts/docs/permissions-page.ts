import type { Duty } from "@sansang/rules/access/permission-rows";
import { ACTIONS, type Action, permission } from "@sansang/rules/access/permissions";
import { ROLE_WORDS, ROLES } from "@sansang/rules/access/roles";

const cells = (action: Action): string[] => {
  const { who } = permission(action);
  return ROLES.map((role) => (typeof who === "string" || who.includes(role) ? "✓" : ""));
};

const note = (action: Action): string => {
  const { who } = permission(action);
  if (who === "public") return "mọi người, không cần đăng nhập";
  if (who === "signed_in") return "về chính mình";
  return who.length === 0 ? "phần mềm tự tính, không ai phải bấm" : "";
};

const DUTY_WORDS: Record<Duty, string> = {
  prepares: "chuẩn bị",
  verifies: "xác minh",
  approves: "phê duyệt",
  neither: "",
};

const row = (parts: readonly string[]): string => `| ${parts.join(" | ")} |`;

/** Who may what, as an official reads it. */
export const permissionsPage = (): string =>
  [
    "# Quyền theo vai trò",
    "",
    "Trang này được sinh từ `packages/rules/src/access/permissions.ts`. Quyền có hiệu lực tại đơn vị được giao và mọi đơn vị bên dưới. Giám sát viên chỉ chuẩn bị hồ sơ thay đơn vị, và phải ghi lý do. Vai: người đã chuẩn bị thì không xác minh; người đã chuẩn bị hay xác minh thì không phê duyệt, tính theo nhật ký chứ không theo chức vụ hôm nay. Đơn vị, đợt hay hồ sơ ngoài phạm vi thì đọc hay ghi đều được trả lời như chưa từng có (không tìm thấy, 404).",
    "",
    row([
      "Việc",
      "Mã",
      ...ROLES.map((role) => ROLE_WORDS[role].vi),
      "Vai",
      "Đợt đã đóng",
      "Đang tạm dừng",
      "Ghi chú",
    ]),
    row(["---", "---", ...ROLES.map(() => ":-:"), "---", ":-:", ":-:", "---"]),
    ...ACTIONS.map((action) =>
      row([
        permission(action).label.vi,
        `\`${action}\``,
        ...cells(action),
        DUTY_WORDS[permission(action).duty],
        permission(action).inClosedCycle ? "✓" : "",
        permission(action).whileSuspended ? "✓" : "",
        note(action),
      ]),
    ),
    "",
  ].join("\n");
