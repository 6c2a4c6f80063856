"use client";
import { dialogButton } from "../../../forms/dialog-button.tsx";

export const DocumentButton = dialogButton(() => import("./document-dialog.tsx"));
export const DeedButton = dialogButton(() => import("./deed-dialogs.tsx"));
