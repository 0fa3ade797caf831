import { stat } from "node:fs/promises";
import { expect, it } from "vitest";
import { findDatabaseProblem } from "./health";

const never = () => new Promise<void>(() => {});

it("calls a database busy that does not answer, and not one that answered while this thread was busy", async () => {
  expect(await findDatabaseProblem(never, 60)).toBe("busy");
  const asked = findDatabaseProblem(async () => void (await stat(".")), 60);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  expect(await asked).toBeNull();
});
