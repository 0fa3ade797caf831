import { z } from "zod";
import { choiceInput, line } from "../schema";

const name = line("Name the kind of event.", 60);

export const eventKindInput = z.strictObject({ name });
export const eventKindRevision = choiceInput.extend({ name });
