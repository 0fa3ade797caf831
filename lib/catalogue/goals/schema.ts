import { z } from "zod";
import { keyField, line, revision, summaryField, wordsField } from "../schema";

const facts = { name: line("Name the goal.", 80), summary: summaryField, aliases: wordsField };

export const goalInput = z.strictObject({ programKey: keyField, ...facts });
export const goalRevision = z.strictObject({ ...facts, ...revision });
