import { colors } from "@/app/_ui/colors";

const box = { width: 440, height: 630, x: 196, y: 315, radius: 176 };
const rings = [0.25, 0.5, 0.75, 1];

/** The fourteen principles as the profile draws them, without words. */
export function ProgramShape({ counts }: { counts: number[] }) {
  const largest = Math.max(1, ...counts);
  return (
    <svg width={box.width} height={box.height} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
      {rings.map((share) => (
        <polygon
          key={share}
          points={outline(counts.map(() => share))}
          fill="none"
          stroke={colors.gray[3]}
          strokeWidth="1.5"
        />
      ))}
      <polygon
        points={outline(counts.map((count) => count / largest))}
        fill={colors.petrol[6]}
        fillOpacity="0.22"
        stroke={colors.petrol[6]}
        strokeWidth="4"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function outline(shares: number[]): string {
  return shares
    .map((share, index) => {
      const angle = (index / shares.length) * 2 * Math.PI - Math.PI / 2;
      const [x, y] = [box.x + box.radius * share * Math.cos(angle), box.y + box.radius * share * Math.sin(angle)];
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(" ");
}
