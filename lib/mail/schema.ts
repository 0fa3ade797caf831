import { z } from "zod";
import { idField } from "../fields";

export const mailInput = z.strictObject({ id: idField });
