import { describe, expect, it } from "vitest";
import { guessablePasswordMessage } from "./password-strength";

const about = ["Ilse Brandvold", "Ilse@Example.org"];

describe("a password", () => {
  it.each(["password12", "Qwertyuiop", "1234567890", "Passw0rd123", "iloveyou123"])(
    "that many use is refused: %s",
    (given) => {
      expect(guessablePasswordMessage(given, about)).toBe("Many people use this password. Choose another.");
    },
  );

  it.each(["aaaaaaaaaaaa", "abcabcabcabc", "abcdefghijkl", "x".repeat(200)])(
    "that is a pattern is refused: %s",
    (given) => {
      expect(guessablePasswordMessage(given, about)).toContain("easy to guess");
    },
  );

  it.each(["ilse brandvold 1", "brandvold2024", "ilse@example.org"])("of name or address is refused: %s", (given) => {
    expect(guessablePasswordMessage(given, about)).toContain("your name or your address");
  });

  it.each(["seven quiet otters", "nine loud herons", "vK3-92ks-pQ", "กล้วยไม้สีม่วงหกดอก"])(
    "of some words or by chance is good: %s",
    (given) => {
      expect(guessablePasswordMessage(given, about)).toBeNull();
    },
  );

  it("of another person with the same words is good", () => {
    expect(guessablePasswordMessage("brandvold otters quiet", [null])).toBeNull();
  });
});
