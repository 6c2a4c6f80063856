import { redirect } from "next/navigation";

/** The reports begin with the composition. */
export default function Page(): never {
  redirect("/reports/composition");
}
