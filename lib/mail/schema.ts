import { z } from "zod";
import { idField } from "@/lib/core/fields";

export const sendAgainInput = z.strictObject({ id: idField });
