"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Nobody but their owner hears of errands: his page asks again as long as one is open, ms. */
const EVERY = 1_500;

export function WatchOpen() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
