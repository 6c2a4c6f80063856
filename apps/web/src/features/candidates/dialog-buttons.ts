"use client";
import { dialogButton } from "../../forms/dialog-button.tsx";

export const VetButton = dialogButton(() => import("./vet-dialog.tsx"));
export const TermReviewButton = dialogButton(() => import("./term-review-dialog.tsx"));
export const DatesButton = dialogButton(() => import("./dates-dialog.tsx"));
export const OverrideButton = dialogButton(() => import("./override-dialog.tsx"));
export const ConsultationButton = dialogButton(() => import("./consultation-dialog.tsx"));
export const IneligibleButton = dialogButton(() => import("./ineligible-dialog.tsx"));
export const CorrectFactButton = dialogButton(() => import("./correct-dialog.tsx"));
export const ReopenButton = dialogButton(() => import("./reopen-dialog.tsx"));
export const WithdrawButton = dialogButton(async () => ({
  default: (await import("./leave-dialog.tsx")).WithdrawDialog,
}));
export const DeathButton = dialogButton(async () => ({
  default: (await import("./leave-dialog.tsx")).DeathDialog,
}));
export const FixListButton = dialogButton(async () => ({
  default: (await import("./list-dialogs.tsx")).FixDialog,
}));
export const ReopenListButton = dialogButton(async () => ({
  default: (await import("./list-dialogs.tsx")).ReopenListDialog,
}));
