import { csvOf, downloadResponse } from "@/lib/core/csv";
import { ownDataLines } from "@/lib/privacy/own-data-lines";
import { ownDataAnswer } from "../own-data-answer";

const heads = ["part", "record", "field", "value"];

export const GET = () =>
  ownDataAnswer((data) => downloadResponse("my-data.csv", "text/csv", csvOf(heads, ownDataLines(data))));
