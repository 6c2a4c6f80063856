import type { officePhones } from "@sansang/api/users/office-phones";
import { Button } from "@sansang/ui/button";
import { SelectField } from "@sansang/ui/select-field";
import { getTranslations } from "next-intl/server";
import { FORGOTTEN_PASSWORD_PATH } from "../../../sign-in-path.ts";

type Found = NonNullable<Awaited<ReturnType<typeof officePhones.run>>>;
type Props = Found & { chosen: string | undefined };

/** Whose accounts one asks about, and the numbers to call: those of the office and of the offices above it. */
export async function OfficePhones({ offices, phones, chosen }: Props) {
  const t = await getTranslations("signIn.forgotten");
  const reached = phones.filter(({ phone }) => phone !== null);
  return (
    <section className="flex flex-col gap-3">
      <form action={FORGOTTEN_PASSWORD_PATH} className="flex flex-col gap-3">
        <SelectField id="unit" name="unit" label={t("office")} defaultValue={chosen ?? ""}>
          <option value="">{t("choose")}</option>
          {offices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button type="submit" size={44}>
          {t("show")}
        </Button>
      </form>
      {phones.length > 0 && (
        <div role="status">
          {reached.length === 0 && <p>{t("noPhone")}</p>}
          <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5">
            {reached.map(({ name, phone }) => (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd className="font-semibold">
                  <a className="text-link" href={`tel:${phone?.replace(/[^\d+]/g, "")}`}>
                    {phone}
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}
