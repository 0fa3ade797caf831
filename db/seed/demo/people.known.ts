import type { Chance } from "./chance";
import { plusYears } from "./days";
import type { DemoMember, DemoRows } from "./rows";

/** What those say of themselves whom a newcomer meets first; their pages are public. */
export const knownBios: Record<string, string> = {
  "Renata Quilodrán":
    "Platform engineer in a port city. Runs UG Valparaíso, measures cold starts, and keeps the bill on the last slide.",
  "Adaeze Nwankwo-Lind":
    "Data engineer and co-founder of UG Lagos. Speaks about pipelines that survive a power cut, and about the people who keep them up.",
  "Lena Strasburger": "Architect at Nordlicht Systems. Takes old systems apart in public and puts them back together.",
  "Kavya Nambiar": "Third-year student in Kochi. Leads the Cloud Club Harbour and its Friday build nights.",
  "Ananya Raghunathan": "Machine learning for small machines. Writes the weekly letter that her team wanted to read.",
  "Tomasz Wierzbic": "Keeps this place running.",
};

export function renatasHandles(chance: Chance, renata: DemoMember, at: Date): DemoRows["identities"] {
  const handle = (facts: Pick<DemoRows["identities"][number], "kind" | "value" | "valueFolded" | "visibility">) => ({
    id: chance.id(at),
    memberId: renata.id,
    createdAt: at,
    verifiedAt: facts.kind === "github" ? at : null,
    ...facts,
  });
  return [
    handle({
      kind: "email",
      value: "renata@colddata.example",
      valueFolded: "renata@colddata.example",
      visibility: "private",
    }),
    handle({ kind: "github", value: "renataq", valueFolded: "renataq", visibility: "public" }),
    handle({ kind: "linkedin", value: "renata-quilodran", valueFolded: "renata-quilodran", visibility: "public" }),
    handle({
      kind: "website",
      value: "https://colddata.example",
      valueFolded: "colddata.example",
      visibility: "public",
    }),
    handle({ kind: "meetup", value: "30117204", valueFolded: "30117204", visibility: "community" }),
  ];
}

export function renatasJob(chance: Chance, memberId: string, today: string): DemoRows["employments"][number] {
  const fromOn = plusYears(`${today.slice(0, 4)}-03-01`, -4);
  return {
    id: chance.id(new Date(`${fromOn}T09:00:00Z`)),
    memberId,
    employer: "Puerto Sur Logística",
    title: "Platform engineer",
    fromOn,
    toOn: null,
  };
}
