"use client";
import { dialogButton } from "../../forms/dialog-button.tsx";

export const DecisionButton = dialogButton(() => import("./decision-dialog.tsx"));
export const AppointmentButton = dialogButton(() => import("./appointment-dialog.tsx"));
export const ClearAppointmentButton = dialogButton(() => import("./clear-dialog.tsx"));
