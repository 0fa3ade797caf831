import { formatNumber } from "../format";
import { shortPrinciple } from "./chart-words";

/** One principle: activities that advanced it, and the median it is compared with (same unit). */
export type RadarPrinciple = {
  key: string;
  number: number;
  name: string;
  count: number;
  median?: number;
  href?: string;
};

type Point = { x: number; y: number };

/** A principle at the rim: its name in two lines at most, then its number; rust when there is none yet; a link. */
export function RadarTick({ principle, at, middle }: { principle: RadarPrinciple; at: Point; middle: Point }) {
  const words = principle.count ? formatNumber(principle.count) : "none yet";
  const lines = inTwo(shortPrinciple(principle.name));
  const side = at.x - middle.x;
  const anchor = Math.abs(side) < 12 ? "middle" : side > 0 ? "start" : "end";
  const rise = { [-1]: 15 * (lines.length - 1), 0: 7.5 * (lines.length - 1), 1: 0 }[edge(at.y - middle.y)] ?? 0;
  const text = (
    <text x={at.x} y={at.y + 4 - rise} textAnchor={anchor} data-none={principle.count === 0 || undefined}>
      {lines.map((line, index) => (
        <tspan key={line} x={at.x} dy={index ? 15 : 0}>
          {line}
          {index === lines.length - 1 && <tspan data-count> {words}</tspan>}
        </tspan>
      ))}
    </text>
  );
  if (!principle.href) return text;
  return (
    <a href={principle.href} aria-label={`${principle.name}: ${words}`}>
      {text}
    </a>
  );
}

/** Above (-1), beside (0) or below (1) the circle: text grows away from it. */
const edge = (rise: number) => (rise < -110 ? -1 : rise > 110 ? 1 : 0);

/** Breaks a name at the space nearest its middle; short ones stay whole. */
function inTwo(name: string) {
  if (name.length < 11) return [name];
  const spaces = [...name.matchAll(/ /g)].map((match) => match.index);
  const middle = name.length / 2;
  const at = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
}
