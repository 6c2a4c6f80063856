import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { escapeText } from "./escape-text.ts";

type Props = Readonly<Record<string, unknown>>;

/** Written without a closing tag. */
const VOID = new Set(["br", "col", "hr", "img", "input", "wbr"]);
/** Attributes whose name in markup is not their name in the tree. */
const RENAMED: Readonly<Record<string, string>> = {
  className: "class",
  htmlFor: "for",
  tabIndex: "tabindex",
  defaultValue: "value",
  strokeWidth: "stroke-width",
  strokeLinecap: "stroke-linecap",
  strokeLinejoin: "stroke-linejoin",
  strokeDasharray: "stroke-dasharray",
};
/** They need the browser, or another road than this. */
const REFUSED = new Set(["dangerouslySetInnerHTML", "defaultChecked", "ref"]);
const WITHOUT_UNIT = new Set(["fontWeight", "lineHeight", "opacity", "order", "zIndex", "flexGrow"]);

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const styleOf = (style: Readonly<Record<string, string | number>>): string =>
  Object.entries(style)
    .map(([name, value]) => {
      const unit = typeof value === "number" && value !== 0 && !WITHOUT_UNIT.has(name) ? "px" : "";
      return `${name.startsWith("--") ? name : dashed(name)}:${value}${unit}`;
    })
    .join(";");

function attributeOf(name: string, value: unknown): string {
  if (name === "children" || value === null || value === undefined) return "";
  if (typeof value === "function" || REFUSED.has(name)) throw new Error(`Static markup has no ${name}`);
  const written = RENAMED[name] ?? name;
  if (typeof value === "boolean" && !name.startsWith("aria-") && !name.startsWith("data-"))
    return value ? ` ${written}=""` : "";
  const text = name === "style" ? styleOf(value as Record<string, string>) : String(value);
  return ` ${written}="${escapeText(text)}"`;
}

/** What a choice shows is said by one of its options. */
const choice = ({ defaultValue, ...props }: Props): string =>
  element("select", props).replace(`<option value="${escapeText(String(defaultValue))}"`, '$& selected=""');

function element(tag: string, props: Props): string {
  if (tag === "select" && props.defaultValue !== undefined) return choice(props);
  let attributes = "";
  for (const name in props) attributes += attributeOf(name, props[name]);
  if (VOID.has(tag) && !props.children) return `<${tag}${attributes}/>`;
  return `<${tag}${attributes}>${toMarkup(props.children as ReactNode)}</${tag}>`;
}

/**
 * Elements and plain components as markup, equal to what `renderToStaticMarkup` writes. For what the browser only shows:
 * rows, cells, legends. A component of the browser, a handler or a promise inside is an error, because nothing here is
 * ever brought to life. Call it while a server component renders, so that components inside may ask for their words.
 */
export function toMarkup(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string") return escapeText(node);
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (Array.isArray(node)) {
    let text = "";
    for (const each of node) text += toMarkup(each as ReactNode);
    return text;
  }
  if (!isValidElement(node)) throw new Error("Static markup takes elements and text only");
  const { type, props } = node as ReactElement<Props>;
  if (typeof type === "string") return element(type, props);
  if (type === Fragment) return toMarkup(props.children as ReactNode);
  if (typeof type !== "function" || "$$typeof" in type)
    throw new Error("Static markup holds no component of the browser");
  return toMarkup((type as (props: Props) => ReactNode)(props));
}
