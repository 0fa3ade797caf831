import type { CSSVariablesResolver } from "@mantine/core";
import { colors, programColors, programSoftDark } from "./colors";

const { gray, dark, petrol, rust, red } = colors;

/** The six steps of amount on white, for what is drawn without the style sheet, too. */
export const lightAmounts = ["#e4f4f7", "#bfe4ec", "#86cbd9", "#2f95a7", "#0f7e8f", "#005b69"];

const light = {
  "--page": "#fff",
  "--well": gray[0],
  "--hover": gray[1],
  "--raised": "#fff",
  "--current": gray[2],
  "--ink": gray[9],
  "--second": gray[7],
  "--third": gray[6],
  "--line": gray[3],
  "--hairline": gray[2],
  "--field": "#838d90",
  "--accent": petrol[7],
  "--accent-mark": petrol[6],
  "--accent-soft": petrol[0],
  "--accent-line": petrol[2],
  "--rust": rust[7],
  "--rust-mark": rust[6],
  "--rust-soft": rust[0],
  "--error": red[7],
  "--error-soft": red[0],
  ...amounts("--amount", lightAmounts),
  ...amounts("--on-amount", [gray[7], gray[9], gray[9], "#06262c", "#fff", "#fff"]),
  "--track": gray[2],
  "--empty": gray[1],
  "--hatch": "rgba(180, 80, 0, 0.16)",
  "--mark-rest": "#c5dde2",
};

const night = {
  "--page": dark[7],
  "--well": dark[8],
  "--hover": dark[6],
  "--raised": dark[6],
  "--current": dark[6],
  "--ink": dark[0],
  "--second": dark[2],
  "--third": "#929ca0",
  "--line": "#2c363a",
  "--hairline": "#222c30",
  "--field": "#667277",
  "--accent": petrol[3],
  "--accent-mark": petrol[4],
  "--accent-soft": "#0c2b32",
  "--accent-line": "#1b4b56",
  "--rust": rust[3],
  "--rust-mark": rust[4],
  "--rust-soft": "#2c1a0f",
  "--error": red[3],
  "--error-soft": "#2f1513",
  ...amounts("--amount", ["#11292f", "#133d47", "#175866", "#1f7b8c", "#3aa3b6", "#86d3e2"]),
  ...amounts("--on-amount", [dark[2], dark[0], dark[0], "#fff", "#06181c", "#06181c"]),
  "--track": "#263136",
  "--empty": "#1c262a",
  "--hatch": "rgba(230, 146, 97, 0.2)",
  "--mark-rest": "#24484f",
};

/** What Mantine's own parts read, said in our tokens, so that no component needs a colour of its own. */
const mantine = {
  "--mantine-color-body": "var(--page)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--second)",
  "--mantine-color-placeholder": "var(--third)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-error": "var(--error)",
  "--mantine-color-default": "var(--raised)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line)",
  "--mantine-color-disabled": "var(--hover)",
  "--mantine-color-disabled-color": "var(--third)",
  "--mantine-color-disabled-border": "var(--line)",
};

/** Every token of the look, for light and dark; use as `c="var(--second)"`, `bg="var(--accent-soft)"`. */
export const tokens: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...light, ...programs("light"), ...mantine },
  dark: { ...night, ...programs("dark"), ...mantine, "--mantine-color-default-hover": "#263136" },
});

/** Paper is white: the light tokens also for whoever reads in the dark, as a style for the page's head. */
export function printStyle(): string {
  const lines = Object.entries({ ...light, ...programs("light"), ...mantine, "color-scheme": "light" });
  const text = lines.map(([name, value]) => `${name}:${value}`).join(";");
  return `@media print{html:root[data-mantine-color-scheme="dark"]{${text}}}`;
}

function amounts(name: string, values: string[]) {
  return Object.fromEntries(values.map((value, step) => [`${name}-${step + 1}`, value]));
}

/** `--program-<key>-text | -mark | -soft`. */
function programs(scheme: "light" | "dark") {
  return Object.fromEntries(
    programColors.flatMap((key) => {
      const shades = colors[key];
      const [text, mark, soft] =
        scheme === "light" ? [shades[7], shades[5], shades[0]] : [shades[3], shades[4], programSoftDark[key]];
      return [
        [`--program-${key}-text`, text],
        [`--program-${key}-mark`, mark],
        [`--program-${key}-soft`, soft],
      ];
    }),
  );
}
