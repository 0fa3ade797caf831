import type { Reader } from "@/db/client";
import { listCertifications } from "@/lib/catalogue/certifications";
import { catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import type { RequirementNames } from "./describe";
import "server-only";

/** What the catalogue calls things, retired ones too, which requirements of earlier versions may name. */
export async function requirementNames(viewer: Viewer, from?: Reader): Promise<RequirementNames> {
  const { programs, principles, activityTypes } = await catalogue();
  const named = (things: readonly { key: string; name: string }[]) =>
    new Map(things.map(({ key, name }) => [key, name] as const));
  return {
    types: named(activityTypes),
    goals: named(programs.flatMap((program) => program.goals)),
    principles: named(principles),
    certifications: named(await listCertifications(viewer, from)),
  };
}
