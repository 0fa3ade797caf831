import { readFileSync } from "node:fs";
import path from "node:path";
import { ImageResponse } from "next/og";
import { colors, type ProgramColor, programColors } from "@/app/_ui/colors";
import { formatNumber } from "@/app/_ui/format";
import { programPath } from "@/app/_ui/program-mark";
import type { PreviewFacts } from "./preview-facts";
import { ProgramShape } from "./program-shape";

const size = { width: 1200, height: 630 };
const ink = colors.gray[9];
const second = colors.gray[7];

/** 1200 by 630: the name, the programs with their shapes, three figures, and the shape of the principles. */
export function drawPreview(facts: PreviewFacts): ImageResponse {
  const figures = [
    { value: facts.activities, label: facts.activities === 1 ? "activity" : "activities" },
    { value: facts.reach, label: "people reached" },
    { value: facts.principles?.shown ?? null, label: `of ${facts.principles?.of ?? 14} principles` },
  ].filter(({ value }) => value !== null);
  return new ImageResponse(
    <div
      style={{ display: "flex", width: "100%", height: "100%", background: "#fff", color: ink, fontFamily: "Geist" }}
    >
      <div style={{ display: "flex", flexDirection: "column", flex: 1, padding: "64px 0 60px 72px" }}>
        <Brand />
        <div style={{ display: "flex", flexDirection: "column", marginTop: "auto" }}>
          <div style={{ fontFamily: "Mona Sans", fontSize: facts.name.length > 22 ? 60 : 76, lineHeight: 1.08 }}>
            {facts.name}
          </div>
          <div style={{ display: "flex", fontSize: 30, color: second, marginTop: 14 }}>{facts.place || " "}</div>
          <div style={{ display: "flex", flexWrap: "wrap", marginTop: 22 }}>
            {facts.programs.slice(0, 3).map((program) => (
              <Program key={program.name} {...program} />
            ))}
          </div>
        </div>
        <div style={{ display: "flex", marginTop: 40 }}>
          {figures.map(({ value, label }) => (
            <div key={label} style={{ display: "flex", flexDirection: "column", marginRight: 52 }}>
              <div style={{ fontFamily: "Mona Sans", fontSize: 46 }}>{formatNumber(value ?? 0)}</div>
              <div style={{ fontSize: 24, color: second }}>{label}</div>
            </div>
          ))}
        </div>
        <div style={{ fontSize: 20, color: colors.gray[6], marginTop: 16 }}>
          {figures.length > 0 ? "Twelve months, confirmed" : " "}
        </div>
      </div>
      {facts.shape ? <ProgramShape counts={facts.shape} /> : null}
    </div>,
    { ...size, fonts: faces() },
  );
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

function Program({ name, color, shape }: PreviewFacts["programs"][number]) {
  const fill = programColors.includes(color as ProgramColor) ? colors[color as ProgramColor][5] : colors.gray[6];
  return (
    <div style={{ display: "flex", alignItems: "center", fontSize: 26, marginRight: 30, marginBottom: 6 }}>
      <svg width="22" height="22" viewBox="0 0 16 16" aria-hidden="true">
        <path d={programPath(shape)} fill={fill} fillRule="evenodd" />
      </svg>
      <div style={{ marginLeft: 12 }}>{name}</div>
    </div>
  );
}

type Face = { name: string; data: Buffer; weight: 400 | 600; style: "normal" };
let read: Face[] | null = null;

/** From the packages that were installed: nothing is fetched. */
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
