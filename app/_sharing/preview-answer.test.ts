import { ImageResponse } from "next/og";
import { expect, test, vi } from "vitest";
import { answerPreview } from "./preview-answer";

const asked = () => new Request("http://tenet.example/preview.png");

function pictureOf(arrayBuffer: () => Promise<ArrayBuffer>) {
  return Object.assign(new ImageResponse(null as never), { arrayBuffer });
}

test("a picture that many ask for at once is drawn once, and two at most are drawn at a time", async () => {
  let [drawing, most, drawn] = [0, 0, 0];
  const waiting: (() => void)[] = [];
  const draw = () =>
    pictureOf(async () => {
      drawing += 1;
      most = Math.max(most, drawing);
      await new Promise<void>((done) => waiting.push(done));
      [drawing, drawn] = [drawing - 1, drawn + 1];
      return new ArrayBuffer(8);
    });
  const ask = (title: string) => answerPreview(asked(), { facts: async () => ({ title }), draw });
  const answers = Promise.all(["One", "One", "One", "Two", "Three", "Four"].map(ask));
  for (let finished = 0; finished < 4; finished += 1) {
    await vi.waitUntil(() => waiting.length > 0);
    waiting.shift()?.();
  }
  expect((await answers).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect([drawn, most]).toEqual([4, 2]);
});

test("one that could not be drawn is drawn again", async () => {
  let tries = 0;
  const draw = () =>
    pictureOf(async () => {
      tries += 1;
      if (tries === 1) throw new Error("No letters.");
      return new ArrayBuffer(8);
    });
  const ask = () => answerPreview(asked(), { facts: async () => "Failed", draw });
  await expect(ask()).rejects.toThrow("No letters.");
  expect((await ask()).status).toBe(200);
});
