import { readFileSync } from "node:fs";
import path from "node:path";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import { colors } from "@/app/_ui/colors";

const size = { width: 1200, height: 630 };
export const second = colors.gray[7];

/** What stands in the frame beside the mark, from top to bottom. */
export const column = { display: "flex", flexDirection: "column", flex: 1 } as const;

/** The frame of every shared picture, 1200 by 630, in the letters of the packages that were installed: nothing is fetched. */
export function drawCard(content: ReactElement, beside: ReactElement | null = null): ImageResponse {
  return new ImageResponse(
    <div
      style={{
        display: "flex",
        width: "100%",
        height: "100%",
        background: "#fff",
        color: colors.gray[9],
        fontFamily: "Geist",
      }}
    >
      <div style={{ display: "flex", flexDirection: "column", flex: 1, padding: "64px 0 60px 72px" }}>
        <Brand />
        {content}
      </div>
      {beside}
    </div>,
    { ...size, fonts: faces() },
  );
}

/** A heading as large as its length allows; what is too long for a picture is cut. */
export function CardTitle({ children = "", long = 22 }: { children?: string; long?: number }) {
  const shown = children.length > 110 ? `${children.slice(0, 108).trimEnd()}…` : children;
  const fontSize = shown.length > 64 ? 48 : shown.length > long ? 60 : 76;
  return <div style={{ fontFamily: "Mona Sans", fontSize, lineHeight: 1.08 }}>{shown}</div>;
}

const cells = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const letter = new Set([0, 1, 2, 4, 7]);

function Brand() {
  return (
    <div style={{ display: "flex", alignItems: "center" }}>
      <svg width="44" height="44" viewBox="0 0 20 20" aria-hidden="true">
        {cells.map((cell) => (
          <rect
            key={cell}
            x={(cell % 3) * 7}
            y={Math.floor(cell / 3) * 7}
            width="6"
            height="6"
            rx="1.4"
            fill={letter.has(cell) ? colors.petrol[7] : "#c5dde2"}
          />
        ))}
      </svg>
      <div style={{ fontFamily: "Mona Sans", fontSize: 34, marginLeft: 16 }}>Tenet</div>
    </div>
  );
}

type Face = { name: string; data: Buffer; weight: 400 | 600; style: "normal" };
let read: Face[] | null = null;

function faces(): Face[] {
  const folder = path.join(process.cwd(), "node_modules", "@fontsource");
  const face = (name: string, key: string, weight: 400 | 600) =>
    ["latin", "latin-ext", "vietnamese"].map((part) => ({
      name,
      weight,
      style: "normal" as const,
      data: readFileSync(path.join(folder, key, "files", `${key}-${part}-${weight}-normal.woff`)),
    }));
  read ??= [...face("Geist", "geist", 400), ...face("Mona Sans", "mona-sans", 600)];
  return read;
}
