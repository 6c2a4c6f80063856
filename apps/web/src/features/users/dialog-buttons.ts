"use client";
import { dialogButton } from "../../forms/dialog-button.tsx";

export const InviteButton = dialogButton(() => import("./invite-dialog.tsx"));
export const LinkButton = dialogButton(() => import("./link-dialog.tsx"));
export const DismissButton = dialogButton(() => import("./requests/dismiss-dialog.tsx"));
export const HandOverButton = dialogButton(() => import("./hand-over/hand-over-dialog.tsx"));
export const EndButton = dialogButton(() => import("./end-dialog.tsx"));
