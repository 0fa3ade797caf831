import { z } from "zod";
import { choiceInput, keyField, line } from "../schema";

const text = line("Say what the trait is.", 200);

export const traitInput = z.strictObject({ programKey: keyField, text });
export const traitRevision = choiceInput.extend({ text });
