import {
  approves,
  approvesMeanwhile,
  approvesOfUnit,
  aside,
  preparesOfUnit,
  WHO_LOOKS,
} from "./permission-rows.ts";
import { ROLES } from "./roles.ts";

/** Cycles, their law and their steps; who leads a khóm meanwhile, and how long a term runs. */
export const ELECTION_PERMISSIONS = {
  "elections.cycle.view": aside(ROLES, "Xem đợt bầu cử", "See election cycles"),
  "elections.cycle.open": approves(["approver"], "Mở đợt bầu cử", "Open a cycle"),
  "elections.cycle.move": approves(["approver"], "Dời ngày bầu cử", "Move election day"),
  "elections.cycle.change_pack": approves(
    ["approver"],
    "Đổi bộ quy tắc của đợt",
    "Change the rule pack of a cycle",
  ),
  "elections.cycle.set_dispute_days": approvesMeanwhile(
    ["approver"],
    "Đặt thời hạn xử lý bất đồng",
    "Set within how many days a dispute is decided",
  ),
  "elections.cycle.suspend": approves(["approver"], "Tạm dừng cuộc bầu cử", "Suspend an election"),
  "elections.cycle.resume": approvesMeanwhile(
    ["approver"],
    "Tiếp tục cuộc bầu cử đã tạm dừng",
    "Resume a suspended election",
  ),
  "elections.cycle.close": approvesMeanwhile(["approver"], "Đóng đợt bầu cử", "Close a cycle"),
  "elections.guidance.adopt": approves(
    ["approver"],
    "Nhập hướng dẫn của tỉnh, kế hoạch của phường",
    "Record provincial guidance or a ward plan",
  ),
  "elections.checklist.change": approves(
    ["approver"],
    "Sửa các bước của đợt bầu cử",
    "Edit the checklist of a cycle",
  ),
  "elections.provisional_head.view": aside(WHO_LOOKS, "Xem Trưởng khóm lâm thời", "See provisional heads"),
  "elections.provisional_head.appoint": preparesOfUnit(
    ["ward_official"],
    "Ghi quyết định giao Trưởng khóm lâm thời",
    "Record the appointment of a provisional head",
  ),
  "elections.provisional_head.end": preparesOfUnit(
    ["ward_official"],
    "Ghi kết thúc việc lâm thời",
    "Record the end of a provisional head",
  ),
  "elections.term.view": aside(WHO_LOOKS, "Xem nhiệm kỳ được điều chỉnh", "See changed terms"),
  "elections.term.change": approvesOfUnit(
    ["approver"],
    "Ghi quyết định kéo dài, rút ngắn nhiệm kỳ",
    "Record a longer or shorter term",
  ),
} as const;
