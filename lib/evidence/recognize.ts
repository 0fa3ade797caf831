import { fileTypeFromBuffer } from "file-type";
import { type EvidenceType, evidenceTypes } from "@/db/words";
import { Refusal } from "@/lib/core/errors";
import "server-only";

/** What the bytes are, whatever the file is called; refuses in words what is none of the types that are taken. */
export async function recognizeEvidence(content: Uint8Array): Promise<EvidenceType> {
  if (content.length === 0) throw new Refusal("invalid", "The file is empty. Choose another one.");
  const found = await fileTypeFromBuffer(content);
  const type = evidenceTypes.find((one) => one === found?.mime);
  if (!type)
    throw new Refusal(
      "invalid",
      "This is not a PDF, PNG or JPEG file, whatever its name says. Save it as one of these.",
    );
  return type;
}
