import { expect, test } from "vitest";
import { addDays, today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { aGroup } from "@/lib/testing/groups";
import { aMember, aViewer } from "@/lib/testing/people";
import { readMessageForForm } from "./read-for-form";

const paste = (text: string, groupId: string | null = null) => ({ text, groupId, isPlanned: false });

test("a message fills the fields, each with its words, and marks them in the text", async () => {
  const kavya = await aMember({ name: "Kavya Nambiarova" });
  const viewer = await aViewer(await aMember());
  const text =
    "Yesterday’s meetup: Queues, 34 in the room, Kavya Nambiarova and Joaquim Beltramino spoke, https://ug.example/33";
  const read = await readMessageForForm(viewer, paste(text));
  expect(read?.facts).toEqual([
    { field: "title", value: "Queues", words: "Queues" },
    { field: "day", value: addDays(today(), -1), words: "Yesterday" },
    { field: "count", key: "attendees_in_person", value: 34, words: "34 in the room" },
    { field: "link", value: "https://ug.example/33", words: "https://ug.example/33" },
    { field: "speaker", memberId: kavya, name: "Kavya Nambiarova", words: "Kavya Nambiarova" },
    { field: "speaker", memberId: null, name: "Joaquim Beltramino", words: "Joaquim Beltramino" },
  ]);
  expect(read?.questions).toEqual([]);
  expect(read?.marks.map(({ from, to }) => text.slice(from, to))).toEqual([
    "Yesterday",
    "Queues",
    "34 in the room",
    "Kavya Nambiarova",
    "Joaquim Beltramino",
    "https://ug.example/33",
  ]);
});

test("a name that may be several people is asked, and one whom the viewer may not see is a guest", async () => {
  const [one, other] = [await aMember({ name: "Anaïs Quispe" }), await aMember({ name: "Anaïs Lerzundi" })];
  await aMember({ name: "Hidden Personne", visibility: "private" });
  const viewer = await aViewer(await aMember());
  const read = await readMessageForForm(viewer, paste("Speakers: Anaïs and Hidden Personne"));
  expect(read?.facts).toEqual([
    { field: "speaker", memberId: null, name: "Hidden Personne", words: "Hidden Personne" },
  ]);
  const [question] = read?.questions ?? [];
  expect(question?.asks).toBe("Which Anaïs?");
  const answers = question?.choices.map(({ answer }) => answer && "memberId" in answer && answer.memberId);
  expect(answers).toEqual([other, one, null, null]);
});

test("two of one name are asked, and a longer name than the one written is no member's yet", async () => {
  await aMember({ name: "Ute Zwillinger" });
  await aMember({ name: "Ute Zwillinger" });
  await aMember({ name: "Ingo Maria Langname" });
  const viewer = await aViewer(await aMember());
  const read = await readMessageForForm(viewer, paste("Speakers: Ute Zwillinger, Ingo Langname"));
  expect(read?.questions.map(({ asks }) => asks)).toEqual(["Which Ute Zwillinger?", "Which Ingo Langname?"]);
});

test("people without a place, two numbers of one kind and two days are asked", async () => {
  const viewer = await aViewer(await aMember());
  const read = await readMessageForForm(
    viewer,
    paste("Yesterday or the day before yesterday, 34 people, 12 online, 14 online"),
  );
  expect(read?.facts).toEqual([]);
  expect(read?.questions.map(({ asks }) => asks)).toEqual([
    "Which day was meant?",
    "Where were the 34?",
    "Which number is right?",
  ]);
});

test("last night is the night before where the group is", async () => {
  const [early, late] = [
    await (await aGroup({ timeZone: "Pacific/Kiritimati" })).id,
    (await aGroup({ timeZone: "Pacific/Pago_Pago" })).id,
  ];
  const viewer = await aViewer(await aMember());
  const day = async (groupId: string) =>
    (await readMessageForForm(viewer, paste("Last night we met", groupId)))?.facts[0];
  expect(await day(early)).toMatchObject({ value: addDays(today("Pacific/Kiritimati"), -1) });
  expect(await day(late)).toMatchObject({ value: addDays(today("Pacific/Pago_Pago"), -1) });
});

test("a visitor is told nothing, and what is no message is none", async () => {
  expect(await readMessageForForm(visitor, paste("Yesterday: 34 in the room"))).toBeNull();
  const viewer = await aViewer(await aMember());
  for (const raw of [null, "text", { text: "x" }, { ...paste("x"), more: 1 }, paste("")])
    expect(await readMessageForForm(viewer, raw)).toBeNull();
});
