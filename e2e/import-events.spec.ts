import AxeBuilder from "@axe-core/playwright";
import { chooseFile } from "./support/choose-file";
import { anotherPerson, expect, signInAs, test } from "./support/test";

const calendar = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Tests//EN",
  ...event("one", "20240412T190000", "20240412T210000", "Noche de colas"),
  ...event("two", "20240510T190000", "20240510T210000", "Noche de tablas"),
  "END:VCALENDAR",
];

function event(uid: string, starts: string, ends: string, summary: string) {
  const zone = "TZID=America/Santiago";
  const times = [`DTSTART;${zone}:${starts}`, `DTEND;${zone}:${ends}`, "DTSTAMP:20240401T000000Z"];
  return ["BEGIN:VEVENT", `UID:${uid}@valparaiso.example`, ...times, `SUMMARY:${summary}`, "END:VEVENT"];
}

const file = {
  name: "valparaiso.ics",
  mimeType: "text/calendar",
  buffer: Buffer.from(`${calendar.join("\r\n")}\r\n`),
};

test("a lead brings in the calendar of their group, twice, and takes it back", async ({ page, browser, app }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/groups/ug-valparaiso");
  await page.getByRole("link", { name: "Import events from a file" }).click();
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Look at it first" }).click();
  await page.getByRole("button", { name: "Import 2 events" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2 events imported" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const { pathname: first } = new URL(page.url());
  const other = await anotherPerson(browser, app, "Kavya Nambiar");
  for (const address of [first, `${first}/report`]) expect((await other.page.request.get(address)).status()).toBe(404);
  await other.context.close();
  await page.goto("/events?group=ug-valparaiso&view=past&q=noche");
  for (const title of ["Noche de colas", "Noche de tablas"])
    await expect(page.getByRole("link", { name: title })).toBeVisible();

  await page.goto("/groups/ug-valparaiso/import");
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Look at it first" }).click();
  await expect(page.getByText("Everything in it is here already.")).toBeVisible();

  await page.goto(first);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "valparaiso.ics was undone" })).toBeVisible();
});

test("an export of Meetup is known by its shape, and adds nothing to a calendar that had it already", async ({
  page,
}) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/groups/ug-valparaiso/import");
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Look at it first" }).click();
  await page.getByRole("button", { name: "Import 2 events" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2 events imported" })).toBeVisible();

  const evening = (id: string, title: string, dateTime: string) => ({
    node: { id, title, dateTime, duration: "PT2H", eventUrl: `https://www.meetup.example/${id}`, going: 31 },
  });
  const edges = [
    evening("1", "Noche de colas", "2024-04-12T19:00-04:00"),
    evening("2", "Noche de tablas", "2024-05-10T18:30-04:00"),
  ];
  // A file as long as this is read in a thread of its own.
  const rest = "x".repeat(600_000);
  const answer = { data: { groupByUrlname: { name: "Valparaíso", pastEvents: { edges } } }, rest };
  await page.goto("/groups/ug-valparaiso/import");
  await chooseFile(page, {
    name: "meetup.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(answer)),
  });
  await page.getByRole("button", { name: "Look at it first" }).click();
  await expect(page.getByRole("combobox", { name: "Read as" })).toHaveValue("An export of Meetup");
  await expect(page.getByText('start "18:30", here "19:00"')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Import 2 events" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2 events changed" })).toBeVisible();
  await page.goto("/events?group=ug-valparaiso&view=past&q=noche");
  await expect(page.getByRole("link", { name: /^Noche de/ })).toHaveCount(2);
  await page.getByRole("link", { name: "Noche de colas" }).click();
  await expect(page.getByText("of 31 expected")).toBeVisible();
});

test("what nobody can tell of names in a cell is asked, and the answer can be taken back", async ({ page }) => {
  await signInAs(page, "Renata Quilodrán");
  await page.goto("/groups/ug-valparaiso/import");
  const rows =
    'Talk,Date,Speakers\nColas,2024-06-12,"Ana María Rojas & Bo Li"\nTablas,2024-06-12,"van den Berg, Jan Willem"\n';
  await chooseFile(page, {
    name: "talks.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(rows),
  });
  await page.getByRole("button", { name: "Look at it first" }).click();
  await expect(page.getByText("Ana María Rojas, Bo Li")).toBeVisible();
  const question = page.getByRole("group", { name: /^Does "," separate several people/ });
  const oneName = question.getByRole("button", { name: "One name" });
  await oneName.click();
  await expect(page.getByText("Checking every row again")).toBeHidden();
  await page.reload();
  await expect(page.getByText("“,” in Speakers: One name")).toBeVisible();
  await page.getByRole("button", { name: "Undo the answer about “,” in Speakers" }).click();
  await expect(oneName).toHaveAttribute("aria-pressed", "false");
  await page.getByRole("button", { name: "Import 1 event" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "1 event and 2 sessions imported" })).toBeVisible();
});
