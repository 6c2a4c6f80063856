import { dateIn } from "@sansang/rules/kernel/calendar";
import { toMarkup } from "../markup/to-markup.ts";
import { DemoBanner } from "./demo-banner.tsx";
import type { Frame } from "./frame.ts";
import { LoneBanner } from "./lone-banner.tsx";
import { type FrameMarkup, OfficeFrame, type OfficeFrameProps } from "./office-frame.tsx";
import { TabBar } from "./tab-bar.tsx";
import { TopBar } from "./top-bar.tsx";

type Props = Omit<OfficeFrameProps, "markup"> & {
  readonly frame: Frame;
  /** Hears of the markup, once it is drawn. */
  readonly onDrawn: (markup: FrameMarkup) => void;
};

const bannersOf = ({ self }: Frame, now: Date): string =>
  [
    self.mode === "demo" ? toMarkup(<DemoBanner now={now} office={self.office} />) : "",
    self.isLone ? toMarkup(<LoneBanner />) : "",
  ].join("");

/** Draws the frame, hands the markup over, and shows it around the page. */
export function DrawnFrame({ frame, onDrawn, ...shown }: Props) {
  const markup = {
    self: frame.self,
    banner: bannersOf(frame, shown.now),
    topBar: toMarkup(<TopBar {...frame} today={dateIn(shown.now)} />),
    tabBar: toMarkup(<TabBar {...frame} />),
  };
  onDrawn(markup);
  return <OfficeFrame markup={markup} {...shown} />;
}
