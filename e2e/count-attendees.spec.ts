import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { chooseFile } from "./support/choose-file";
import { record } from "./support/records";
import type { Running } from "./support/server";
import { anotherPerson, expect, signInAs, test } from "./support/test";

const title = "Meetup 32: Step Functions without tears";
const header =
  "Name\tAttendance\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\tJoined Group on\tURL of Member Profile\tNotes";

const eventIn = (app: Running) => record(app, "select id from events where title = ?", title);

/** Somebody in the directory with a number at Meetup that members may see. */
function known(app: Running) {
  const from =
    "from identities join members on members.id = identities.member_id where kind = 'meetup' and identities.visibility = 'community' and members.visibility <> 'private' and members.merged_into_id is null and name <> 'Renata Quilodrán' order by members.id limit 1";
  return { name: record(app, `select name ${from}`), number: record(app, `select value ${from}`) };
}

function row(name: string, { attendance = "attended", number = "", rsvp = "Yes", guests = "0" } = {}) {
  const profile = number ? `https://www.meetup.com/UG-Valparaiso/members/${number}/` : "";
  return [name, attendance, number && `user ${number}`, "", "", rsvp, guests, "", "", profile, ""].join("\t");
}

function listOf(...rows: string[]) {
  return { name: "attendees.tsv", mimeType: "text/tab-separated-values", buffer: Buffer.from(rows.join("\r\n")) };
}

async function read(page: Page, file: ReturnType<typeof listOf>) {
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Read the list" }).click();
}

test("a lead counts an evening from Meetup's list, takes that back, and keeps it; nobody else on it is kept", async ({
  page,
  browser,
  app,
}) => {
  const { name, number } = known(app);
  await signInAs(page, "Renata Quilodrán");
  await page.goto(`/events/${eventIn(app)}`);
  await page.getByRole("link", { name: "Attendees from a list" }).click();
  const list = listOf(
    header,
    row("R. on Meetup", { number }),
    row("Kavya Nambiar", { number: "880077001" }),
    row("Zenobia Unmatched", { number: "880077002", guests: "2" }),
    row("Xiomara Unmatched", { number: "880077003", attendance: "no show" }),
    row("Waiting Unmatched", { number: "880077004", attendance: "", rsvp: "Waitlist" }),
  );
  await read(page, list);
  await expect(page.getByText("3 people came, with 2 guests.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "In the room" })).toHaveValue("5");
  await expect(page.getByRole("textbox", { name: "Online" })).toHaveValue("");
  await expect(page.getByRole("checkbox", { name: new RegExp(name) })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /Kavya Nambiar/ })).not.toBeChecked();
  await expect(page.getByText("Unmatched")).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("checkbox", { name: /Kavya Nambiar/ }).check();
  await page.getByRole("button", { name: "Save who came" }).click();
  await expect(page.getByText("Saved how many came, and 2 members among them.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("heading", { name: "2 members among those who came" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Everything is as it was before.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "2 members among those who came" })).toHaveCount(0);
  await expect(page.getByRole("form", { name: "How many came" })).toBeVisible();

  await page.getByRole("link", { name: "Attendees from a list" }).click();
  await read(page, list);
  await page.getByRole("textbox", { name: "In the room" }).fill("6");
  await page.getByRole("checkbox", { name: /Kavya Nambiar/ }).check();
  await page.getByRole("button", { name: "Save who came" }).click();
  await expect(page.getByRole("link", { name: "Kavya Nambiar" })).toBeVisible();

  const kavya = await anotherPerson(browser, app, "Kavya Nambiar");
  await kavya.page.goto(`/events/${eventIn(app)}`);
  await expect(kavya.page.getByRole("heading", { name: "You were there" })).toBeVisible();
  await expect(kavya.page.getByText("among those who came")).toHaveCount(0);
  await expect(kavya.page.getByRole("link", { name, exact: true })).toHaveCount(0);
  await kavya.page.getByRole("button", { name: "Remove me" }).click();
  await kavya.page.getByRole("dialog").getByRole("button", { name: "Remove me" }).click();
  await expect(kavya.page.getByText("You are off the list.")).toBeVisible();
  await expect(kavya.page.getByRole("heading", { name: "You were there" })).toHaveCount(0);
  await kavya.context.close();

  await page.reload();
  await expect(page.getByRole("heading", { name: "1 member among those who came" })).toBeVisible();
  for (const file of readdirSync(app.folder))
    expect(readFileSync(path.join(app.folder, file)).toString("latin1"), file).not.toMatch(/unmatched|88007700/i);
  expect(app.log()).not.toMatch(/unmatched|88007700/i);
});

test("a list that does not know who came says so, and an old number stands beside the new one", async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, "Renata Quilodrán");
  await page.goto(
    `/events/${record(app, "select id from events where title like 'Meetup 31: %' and attendees_in_person = 61")}/attendees`,
  );
  await read(page, listOf("Name;RSVP;Guests", "Ana Nadie;Yes;1", "Eva Nadie;Yes;", "Pilar Nadie;No;"));
  await expect(page.getByText("2 people said yes, with 1 guest; the list does not say who came.")).toBeVisible();
  await expect(page.getByText("61 until now")).toBeVisible();
  await expect(page.getByText("Nobody on the list was found here as a member.")).toBeVisible();
  await read(page, listOf("Name,Email", "Ana Nadie,ana@example.org"));
  await expect(page.getByText("1 person is on the list; it does not say who came.")).toBeVisible();
  await read(page, listOf("Order,RSVP", "1,yes"));
  await expect(page.getByRole("alert").filter({ hasText: "no column says who it is" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save who came" })).toHaveCount(0);
});

test("a list is read for who runs the event, from our own pages, and only as large as said", async ({
  page,
  app,
  browser,
}) => {
  const send = (request: typeof page.request, origin: string, data = Buffer.from("Name,RSVP\nA,yes\n")) =>
    request.post(`/uploads/attendees?event=${eventIn(app)}`, { headers: { origin }, data });
  expect((await send(page.request, app.url)).status()).toBe(404);
  const kavya = await anotherPerson(browser, app, "Kavya Nambiar");
  const refused = await send(kavya.page.request, app.url);
  const absent = await kavya.page.request.post("/uploads/attendees?event=none", {
    headers: { origin: app.url },
    data: Buffer.from("Name,RSVP\nA,yes\n"),
  });
  expect([refused.status(), await refused.text()]).toEqual([404, await absent.text()]);
  await kavya.context.close();
  await signInAs(page, "Renata Quilodrán");
  expect((await send(page.request, "https://elsewhere.example")).status()).toBe(404);
  expect((await send(page.request, app.url, Buffer.alloc(2_000_001, "a"))).status()).toBe(413);
  expect((await send(page.request, app.url, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).status()).toBe(422);
  expect((await send(page.request, app.url)).status()).toBe(200);
});
