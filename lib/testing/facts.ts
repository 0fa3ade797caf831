import type { Viewer } from "@/lib/core/viewer";
import { recognizeEvidence } from "@/lib/evidence/recognize";
import { sendFile } from "@/lib/evidence/send";
import { checkFact } from "@/lib/facts/check";
import { recordFact } from "@/lib/facts/record";

type Choice = { id: string; version: number };

/** A certification that somebody recorded, earned in 2026 unless the facts say otherwise. */
export function aFact(viewer: Viewer, memberId: string, facts: Record<string, unknown> = {}): Promise<Choice> {
  const told = { kind: "certification", certificationKey: "security-specialty", fromOn: "2026-01-15" };
  return recordFact(viewer, { memberId, ...told, ...facts });
}

/** The same, checked by somebody who may. */
export async function aCheckedFact(viewer: Viewer, memberId: string, facts: Record<string, unknown> = {}) {
  return checkFact(viewer, await aFact(viewer, memberId, facts));
}

/** A small file of a type that is taken; `more` makes its bytes differ. */
export function pdf(more = ""): Uint8Array {
  return Buffer.from(`%PDF-1.4\n% ${more}\n%%EOF\n`);
}

/** A file that somebody sent and that nothing took yet. */
export async function aFile(viewer: Viewer, name = "badge.pdf", content = pdf(name)) {
  return sendFile(viewer, { name, type: await recognizeEvidence(content), content });
}
