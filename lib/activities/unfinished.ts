import { activities } from "@/db/schema";
import { isOneOf } from "@/db/sql";

/** A draft, or what came back: said in the words of its index, which finds somebody's few among all that they logged. */
export const isUnfinished = isOneOf(activities.state, ["returned", "draft"]);
