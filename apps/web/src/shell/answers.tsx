"use client";
import { useEffect } from "react";

/**
 * A page that has come from the server can be read at once; clicks and keys are heard a moment later. From then on
 * `<html data-answers>` says so to whoever drives the page: a test, an extension, a tool for people. Public pages hold no
 * script and need no such sign.
 */
export function Answers() {
  useEffect(() => {
    document.documentElement.dataset.answers = "";
  }, []);
  return null;
}
