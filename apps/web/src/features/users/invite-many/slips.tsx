"use client";
import { spokenCode } from "@sansang/rules/users/secret-code";
import { useTranslations } from "next-intl";
import { renderSVG } from "uqr";
import { CHOOSE_PASSWORD_PATH } from "../../../sign-in-path.ts";
import type { Outcome } from "./shown-line.ts";

type Props = { outcomes: readonly Outcome[] };

/** One slip a person, to be cut apart: who, where, user name, and the link by which he chooses a password. Only printed. */
export function LinkSlips({ outcomes }: Props) {
  const t = useTranslations("users.many.slip");
  return (
    <ul className="hidden print:block" aria-label={t("links")}>
      {outcomes.map(({ line, token }) => {
        const link = `${location.origin}${CHOOSE_PASSWORD_PATH}/${token}`;
        return (
          <li
            key={line.number}
            className="flex break-inside-avoid items-start gap-4 border-line-2 border-b border-dashed py-4"
          >
            <div className="min-w-0 grow">
              <p className="font-semibold text-lg">{line.cells.name}</p>
              <p>{[line.cells.role, line.cells.unit].filter(Boolean).join(" · ")}</p>
              <p>
                {t("login")}: <b className="font-semibold">{line.input?.login}</b>
              </p>
              <p className="mt-1.5 text-sm">{t("how")}</p>
              <p className="break-all font-mono text-sm">{link}</p>
            </div>
            <div
              className="w-28 shrink-0 bg-white p-1.5"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: Drawn here, of squares only.
              dangerouslySetInnerHTML={{ __html: renderSVG(link, { ecc: "M", border: 1 }) }}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** The codes of what was proposed, on a sheet for whoever proposed it: never beside a link. Only printed. */
export function CodeSheet({ outcomes }: Props) {
  const t = useTranslations("users.many.slip");
  return (
    <div className="hidden print:block">
      <p className="mb-3">{t("codesText")}</p>
      <table className="w-full text-left [&_td]:border-line-2 [&_td]:border-t [&_td]:py-1.5 [&_td]:pr-3">
        <caption className="text-left font-semibold text-lg">{t("codes")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col">{t("login")}</th>
            <th scope="col">{t("right")}</th>
            <th scope="col">{t("code")}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ line, code }) => (
            <tr key={line.number} className="break-inside-avoid">
              <td>{line.cells.name}</td>
              <td>{line.input?.login}</td>
              <td>
                {[line.cells.role, line.cells.institution, line.cells.unit].filter(Boolean).join(" · ")}
              </td>
              <td className="font-mono font-semibold">{spokenCode(code ?? "")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
