import { createElement } from "react";
import { expect, test } from "vitest";
import { CardTitle, column, drawCard } from "./card";

test("a picture is drawn from the letters that are installed, however long its title is", async () => {
  for (const title of ["Meetup 59", "Queues, streams and what happens after dark ".repeat(8)]) {
    const words = createElement(
      "div",
      { style: { display: "flex", fontSize: 34, marginTop: 40 } },
      "Thursday 3 December",
    );
    const head = createElement(
      "div",
      { style: { display: "flex", flexDirection: "column", marginTop: "auto", paddingRight: 72 } },
      createElement(CardTitle, { long: 30 }, title),
    );
    const png = Buffer.from(await drawCard(createElement("div", { style: column }, head, words)).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.byteLength).toBeGreaterThan(10_000);
  }
});
