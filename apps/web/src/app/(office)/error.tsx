"use client";
import { Crash } from "../../shell/crash.tsx";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function OfficeError({ error, retry }: Props) {
  return <Crash digest={error.digest} retry={retry} />;
}
