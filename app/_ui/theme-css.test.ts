import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { MantineProvider } from "@mantine/core";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { theme } from "./theme";
import { printStyle, tokens } from "./tokens";

const styles = "node_modules/@mantine/core/styles";
const read = (file: string) => readFileSync(path.join(import.meta.dirname, "../..", file), "utf8");

/** One declaration a line, so that a change is read as one. */
function inLines(css: string): string {
  return css
    .replace(/\s*([{};])\s*/g, "$1")
    .replace(/([{};])/g, "$1\n")
    .replace(/\n}/g, "}");
}

it("theme.css holds what Mantine would write into every page; `vitest -u` makes it anew", async () => {
  const provider = createElement(MantineProvider, { theme, cssVariablesResolver: tokens });
  const written = [...renderToStaticMarkup(provider).matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css);
  expect(written).toHaveLength(2);
  const head = "/* Made by theme-css.test.ts from theme.ts and tokens.ts. */\n";
  await expect(head + inLines(written.join("") + printStyle())).toMatchFileSnapshot("./theme.css");
});

it("mantine.css holds the styles of every part of Mantine that is used, in its order", () => {
  const listed = [...read("app/_ui/mantine.css").matchAll(/styles\/(\w+)\.css/g)].map(([, part]) => part ?? "");
  const whole = read("node_modules/@mantine/core/styles.css");
  const places = listed.map((part) => whole.indexOf(read(`${styles}/${part}.css`).match(/\.m_[0-9a-f]+/)?.[0] ?? "?"));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const imported = files.flatMap((file) =>
    [...read(`app/${file}`).matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].flatMap(([, names = ""]) =>
      names.split(",").map((name) => name.trim().split(" ")[0] ?? ""),
    ),
  );
  const parts = new Set(readdirSync(styles).map((file) => file.split(".")[0]));
  expect(imported.filter((name) => parts.has(name) && !listed.includes(name))).toEqual([]);
});
