import { z } from "zod";
import { idField } from "@/lib/core/fields";

export const tryAgainInput = z.strictObject({ id: idField });
