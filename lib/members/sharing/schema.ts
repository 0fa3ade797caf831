import { z } from "zod";
import { visibilities } from "@/db/words";

export const shareInput = z.strictObject({ with: z.enum(visibilities) });
