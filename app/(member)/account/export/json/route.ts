import { downloadResponse } from "@/lib/core/csv";
import { ownDataAnswer } from "../own-data-answer";

export const GET = () =>
  ownDataAnswer((data) => downloadResponse("my-data.json", "application/json", JSON.stringify(data, null, 2)));
