import { Refusal } from "@/lib/core/errors";
import { countryName } from "@/lib/countries/names";
import type { groupKindsToAdd } from "../addable-kinds";
import type { GroupFacts } from "../schema";
import "server-only";

export function refuseKindOrCountry(
  { kind, country }: Pick<GroupFacts, "kind" | "country">,
  kinds: Awaited<ReturnType<typeof groupKindsToAdd>>,
): void {
  const own = kinds.find((one) => one.kind === kind);
  if (own?.countries === null || (country && own?.countries.includes(country))) return;
  const [field, message] = own
    ? ["country", `You manage this kind of group only in ${own.countries.map(countryName).join(", ")}.`]
    : ["kind", "You don’t manage the program that this kind of group belongs to."];
  throw new Refusal("forbidden", message, { [field]: message });
}
