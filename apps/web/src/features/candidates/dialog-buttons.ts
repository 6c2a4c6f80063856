"use client";
import { dialogButton } from "../../forms/dialog-button.tsx";

export const VetButton = dialogButton(() => import("./vet/vet-dialog.tsx"));
export const TermReviewButton = dialogButton(() => import("./dossier/term-review-dialog.tsx"));
export const DatesButton = dialogButton(() => import("./nomination/dates-dialog.tsx"));
export const OverrideButton = dialogButton(() => import("./dossier/override-dialog.tsx"));
export const ConsultationButton = dialogButton(() => import("./dossier/consultation-dialog.tsx"));
export const IneligibleButton = dialogButton(() => import("./vet/ineligible-dialog.tsx"));
export const CorrectFactButton = dialogButton(() => import("./facts/correct-dialog.tsx"));
export const ReopenButton = dialogButton(() => import("./vet/reopen-dialog.tsx"));
export const WithdrawButton = dialogButton(async () => ({
  default: (await import("./leave/leave-dialog.tsx")).WithdrawDialog,
}));
export const DeathButton = dialogButton(async () => ({
  default: (await import("./leave/leave-dialog.tsx")).DeathDialog,
}));
export const FixListButton = dialogButton(async () => ({
  default: (await import("./nomination/list-dialogs.tsx")).FixDialog,
}));
export const ReopenListButton = dialogButton(async () => ({
  default: (await import("./nomination/list-dialogs.tsx")).ReopenListDialog,
}));
