"use client";
import { dialogButton } from "../../../forms/dialog-button.tsx";

export const SiteButton = dialogButton(() => import("../sites/site-dialog.tsx"));
export const CloseSiteButton = dialogButton(() => import("../sites/close-site-dialog.tsx"));
export const VisitButton = dialogButton(() => import("./visit-dialog.tsx"));
export const RefuseButton = dialogButton(() => import("./refuse-dialog.tsx"));
export const CameraButton = dialogButton(() => import("./camera-dialog.tsx"));
