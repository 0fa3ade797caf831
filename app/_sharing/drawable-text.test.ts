import { describe, expect, it } from "vitest";
import { drawable } from "./drawable-text";

describe("letters of the preview picture", () => {
  it("keep their accents where the faces have them, however they were typed", () => {
    for (const name of ["Renata Quilodrán", "Łukasz Żółć", "Nguyễn Thị Ánh", "Ștefan O’Brien-Åsgård"])
      expect(drawable(name.normalize("NFD"))).toBe(name);
  });

  it("lose what the faces lack, and are given up in other scripts", () => {
    expect(drawable("Ẍavier")).toBe("Xavier");
    for (const name of ["山田太郎", "Ольга", "Ana 🚀", "محمد"]) expect(drawable(name)).toBeNull();
  });
});
