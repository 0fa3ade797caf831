import { beforeAll, describe, expect, it } from "vitest";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { specialtiesInUse } from "@/lib/terms/list";
import { anActivity, inState } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { searchEverything } from "./everything";

let asker: Viewer;

beforeAll(async () => {
  asker = await aViewer(await aMember({ name: "Asker" }));
});

const people = async (words: string, viewer = asker) =>
  (await searchEverything(viewer, words)).filter(({ icon }) => icon === "person").map(({ label }) => label);

describe("the search", () => {
  it("finds people by their specialty, which the name of a group is not", async () => {
    await aTerm(await aMember({ name: "Ana Observes" }), { programKey: "heroes", detail: "Observability" });
    await aTerm(await aMember({ name: "Gus Leads" }), { programKey: "user-group-leaders", detail: "UG Observatory" });
    expect(await people("observ")).toEqual(["Ana Observes"]);
    expect(await specialtiesInUse(asker)).not.toContain("UG Observatory");
    await aTerm(await aMember({ name: "Same Word" }), { programKey: "user-group-leaders", detail: "Observability" });
    expect(await people("observ")).toEqual(["Ana Observes"]);
    expect(await people("observ", visitor)).toEqual([]);
  });

  it("finds people by the titles of their talks and by what they say of themselves, where they show it", async () => {
    const speaker = await aViewer(await aMember({ name: "Sam Spoke" }));
    await inState(await anActivity(speaker, { title: "Penguins at the edge", visibility: "public" }), "confirmed");
    await aMember({ name: "Bea Wrote", bio: "I count Penguins in Patagonia." });
    await aMember({ name: "Hidden", bio: "Penguins, too.", parts: { bio: "private" } });
    expect(await people("penguins")).toEqual(["Sam Spoke", "Bea Wrote"]);
  });

  it("finds an event by its city and people by their bio however they write the accents", async () => {
    const { id } = await aGroup({ name: "Puerto", city: "Valparaíso" });
    await logEvent(await anAdministrator(), aMeetup(id, { title: "Noche de función", city: "Valparaíso" }));
    await aMember({ name: "Cleo Accents", bio: "Escribo sobre el CORAZÓN de la nube." });
    for (const words of ["Valparaíso", "valparaiso", "FUNCIÓN", "funcion valpara"])
      expect((await searchEverything(asker, words)).map(({ label }) => label)).toContain("Noche de función");
    for (const words of ["corazón", "corazon", "nube corazon"]) expect(await people(words)).toEqual(["Cleo Accents"]);
    expect(await people("razon")).toEqual([]);
  });

  it("finds groups and events by city", async () => {
    const lead = await aMember({ name: "Lead of Arica" });
    const { id } = await aGroup({ name: "Nube del Norte", city: "Arica" });
    await aLead(id, lead);
    await logEvent(await anAdministrator(), aMeetup(id, { title: "An evening", city: "Arica" }));
    const found = (await searchEverything(asker, "arica")).map(({ label, icon }) => `${icon}: ${label}`);
    expect(found).toContain("groups: Nube del Norte");
    expect(found).toContain("event: An evening");
    const event = (await searchEverything(asker, "arica")).find(({ icon }) => icon === "event");
    expect(event?.detail).toMatch(/^\d{1,2} [A-Z][a-z]{2} \d{4}, Nube del Norte$/);
  });
});
