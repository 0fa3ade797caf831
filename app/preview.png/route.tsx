import { CardTitle, column, drawCard, second } from "@/app/_sharing/card";
import { answerPreview } from "@/app/_sharing/preview-answer";
import { amountSteps, largestCell, levelOf } from "@/app/_ui/charts/coverage";
import { formatNumber } from "@/app/_ui/format";
import { lightAmounts } from "@/app/_ui/tokens";
import { visitor } from "@/lib/core/viewer";
import { publicFigures } from "@/lib/reports/public-figures";

type Facts = Awaited<ReturnType<typeof factsOf>>;

/** The picture of the installation itself: its promise, its public figures and the squares of the front page. */
export function GET(request: Request): Promise<Response> {
  return answerPreview(request, { facts: factsOf, draw: drawFront });
}

async function factsOf() {
  const { matrix, programs, activities, groups, countries } = await publicFigures(visitor);
  const steps = amountSteps(largestCell({ ...matrix, programs }));
  const rows = matrix.goals.map((goal) =>
    matrix.principles.map(({ key }) => levelOf(steps, matrix.cells[goal.key]?.[key]?.count ?? 0)),
  );
  return { rows, activities, groups, countries };
}

function drawFront({ rows, activities, groups, countries }: Facts) {
  const figures = [
    { value: activities, label: "activities" },
    { value: groups, label: "groups" },
    { value: countries, label: "countries" },
  ];
  return drawCard(
    <div style={column}>
      <div style={{ display: "flex", flexDirection: "column", marginTop: "auto" }}>
        <CardTitle long={10}>You gave a talk, ran a meetup, helped somebody start.</CardTitle>
      </div>
      <div style={{ display: "flex", marginTop: 48 }}>
        {figures.map(({ value, label }) => (
          <div key={label} style={{ display: "flex", flexDirection: "column", marginRight: 52 }}>
            <div style={{ fontFamily: "Mona Sans", fontSize: 46 }}>{formatNumber(value)}</div>
            <div style={{ fontSize: 24, color: second }}>{label}</div>
          </div>
        ))}
      </div>
    </div>,
    <Squares rows={rows} />,
  );
}

const box = { width: 560, height: 630 };

function Squares({ rows }: Pick<Facts, "rows">) {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const step = Math.min((box.width - 72) / columns, (box.height - 128) / Math.max(1, rows.length));
  const top = (box.height - step * rows.length) / 2;
  return (
    <svg width={box.width} height={box.height} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
      {rows.flatMap((row, y) =>
        row.map((level, x) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place
            key={`${x} ${y}`}
            x={x * step}
            y={top + y * step}
            width={step * 0.86}
            height={step * 0.86}
            rx={step * 0.14}
            fill={level === 0 ? "#fff" : lightAmounts[level - 1]}
            stroke={level === 0 ? "#e69261" : "none"}
            strokeDasharray="4 3"
          />
        )),
      )}
    </svg>
  );
}
