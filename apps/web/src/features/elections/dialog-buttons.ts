"use client";
import { dialogButton } from "../../forms/dialog-button.tsx";

export const OpenCycleButton = dialogButton(() => import("./open-cycle-dialog.tsx"));
export const MoveButton = dialogButton(() => import("./move-dialog.tsx"));
export const ChangePackButton = dialogButton(() => import("./change-pack-dialog.tsx"));
export const AdoptButton = dialogButton(() => import("./adopt-dialog.tsx"));
export const StepButton = dialogButton(() => import("./checklist/step-dialog.tsx"));
export const DisputeDaysButton = dialogButton(() => import("./dispute-days-dialog.tsx"));
export const SuspendButton = dialogButton(() => import("./suspend-dialog.tsx"));
export const ResumeButton = dialogButton(() => import("./resume-dialog.tsx"));
export const CloseCycleButton = dialogButton(() => import("./close-dialog.tsx"));
