import { fold } from "../../fold";
import type { Chance } from "./chance";
import { dayAt, momentOf, plusDays, plusYears } from "./days";
import type { DemoGroup } from "./groups";
import type { DemoMember, DemoRows } from "./rows";

type DemoFact = DemoRows["facts"][number];
type Told = Pick<DemoFact, "kind" | "fromOn"> & Partial<DemoFact> & { isOpen?: boolean };

const architect = "solutions-architect-professional";
const specialties = ["security-specialty", "advanced-networking-specialty"];

/**
 * What terms depend on: ambassadors with employer and certifications, builders of age, students among the captains. Lena has one that
 * ends within 60 days, one of Falk’s has ended, and Wiebke’s newest and what Renata accepted wait for a check.
 */
export function demoFacts(chance: Chance, people: DemoMember[], groups: DemoGroup[], now: Date): DemoFact[] {
  const today = dayAt(now);
  const checkedById = people.find(({ name }) => name === "Mirjam Voss")?.id ?? null;
  const facts: DemoFact[] = [];
  const tell = ({ id: memberId }: DemoMember, { isOpen, ...told }: Told) => {
    const at = momentOf(told.fromOn > today ? today : told.fromOn, 10);
    facts.push({
      id: chance.id(at),
      ...{ memberId, certificationKey: null, detail: null, isPartner: false, number: null, toOn: null, link: null },
      what: told.certificationKey ?? fold(told.detail ?? ""),
      ...{ checkedAt: isOpen ? null : at, checkedById: isOpen ? null : checkedById, removedAt: null },
      ...{ createdAt: at, updatedAt: at },
      ...told,
    });
  };
  const certify = (person: DemoMember, certificationKey: string, toOn: string, isOpen = false) => {
    const number = `AWS-${chance.whole(10_000_000, 99_999_999)}`;
    tell(person, { kind: "certification", certificationKey, number, fromOn: plusYears(toOn, -3), toOn, isOpen });
  };
  const later = () => plusDays(today, chance.whole(420, 900));
  for (const person of people) {
    const running = (programKey: string) =>
      person.terms.find((term) => term.programKey === programKey && term.state !== "ended" && term.state !== "invited");
    const ambassador = running("ambassadors");
    if (ambassador) {
      const partner = groups.find(({ id }) => id === ambassador.groupId)?.name ?? "Nordlicht Systems";
      const since = plusYears(person.terms[0]?.startsOn ?? today, -1);
      tell(person, { kind: "employer", detail: partner, isPartner: true, fromOn: since });
      certify(person, architect, endOfArchitect(person, today) ?? later());
      certify(person, chance.pick(specialties), later(), person.name === "Wiebke Carstensen");
      tell(person, { kind: "conduct", detail: "2", fromOn: ambassador.startsOn < today ? ambassador.startsOn : today });
    }
    const builder = running("community-builders");
    if (builder)
      tell(person, { kind: "age", fromOn: builder.startsOn < today ? builder.startsOn : today, isOpen: true });
    const captain = running("cloud-captains");
    if (captain) {
      const school = groups.find(({ id }) => id === captain.groupId)?.city;
      const detail = school ? `University of ${school}` : null;
      tell(person, { kind: "student", detail, fromOn: plusYears(today, -2), toOn: plusDays(today, 480) });
    }
    if (person.name === "Renata Quilodrán")
      tell(person, { kind: "conduct", detail: "2", fromOn: plusDays(today, -9), isOpen: true });
  }
  return facts;
}

function endOfArchitect({ name }: DemoMember, today: string): string | null {
  if (name === "Lena Strasburger") return plusDays(today, 46);
  if (name === "Falk Ostermann") return plusDays(today, -20);
  return null;
}
