import { describe, expect, it } from "vitest";
import type { MailButton } from "@/db/schema";
import { addressLines, htmlOf } from "./html";

const button = { label: "Open the activity", href: "https://tenet.example/activities/1" };
const letter = (text: string, pressed: MailButton | null = null) =>
  htmlOf({ subject: "Came back", text, button: pressed, installation: "Tenet" });
const linksIn = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

describe("a mail as HTML", () => {
  it("has its button where the text names the address, and small matters below it", () => {
    const html = letter(`Hello Ana,\n\nIt came back.\n\n${addressLines(button)}\n\nYou can choose your mail.`, button);
    const places = ["It came back.", `>${button.label}</a>`, "You can choose your mail."].map((words) =>
      html.indexOf(words),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(html).not.toContain(`${button.label}:`);
  });

  it("has a button of its own for each further address", () => {
    const also = [
      { label: "I am on leave", href: "https://tenet.example/quiet/x?answer=on_leave" },
      { label: "I want to step down", href: "https://tenet.example/quiet/x?answer=stepping_down" },
    ];
    const text = ["How are you?", ...[button, ...also].map(addressLines), "Thank you."].join("\n\n");
    const html = letter(text, { ...button, also });
    for (const { label } of [button, ...also]) expect(html).toContain(`>${label}</a>`);
    expect(linksIn(html)).toEqual([button, ...also].map(({ href }) => href));
  });

  it("ends a link before the mark that closes the sentence, and keeps what belongs to it", () => {
    const [dot, quoted] = ["See https://a.example/x?a=1&b=2.", 'It says "https://a.example/y".'];
    expect(linksIn(letter(dot))).toEqual(["https://a.example/x?a=1&amp;b=2"]);
    expect(linksIn(letter(quoted))).toEqual(["https://a.example/y"]);
    expect(linksIn(letter("(https://a.example/z), https://a.example/w_(v)"))).toEqual([
      "https://a.example/z",
      "https://a.example/w_(v)",
    ]);
  });
});
