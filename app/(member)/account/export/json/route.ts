import { download } from "@/lib/csv";
import { ownDataAnswer } from "../own-data-answer";

export const GET = () =>
  ownDataAnswer((data) => download("my-data.json", "application/json", JSON.stringify(data, null, 2)));
