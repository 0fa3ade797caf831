import type { ImageResponse } from "next/og";
import { CardTitle, column, drawCard, second } from "@/app/_sharing/card";
import { colors, type ProgramColor, programColors } from "@/app/_ui/colors";
import { formatNumber } from "@/app/_ui/format";
import { programPath } from "@/app/_ui/program-mark";
import type { PreviewFacts } from "./preview-facts";
import { ProgramShape } from "./program-shape";

/** The name, the programs with their shapes, three figures, and the shape of the principles. */
export function drawMember(facts: PreviewFacts): ImageResponse {
  const figures = [
    { value: facts.activities, label: facts.activities === 1 ? "activity" : "activities" },
    { value: facts.reach, label: "people reached" },
    { value: facts.principles?.shown ?? null, label: `of ${facts.principles?.of ?? 14} principles` },
  ].filter(({ value }) => value !== null);
  return drawCard(
    <div style={column}>
      <div style={{ display: "flex", flexDirection: "column", marginTop: "auto" }}>
        <CardTitle>{facts.name}</CardTitle>
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
    </div>,
    facts.shape ? <ProgramShape counts={facts.shape} /> : null,
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
