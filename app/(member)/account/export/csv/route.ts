import { csvResponse } from "@/lib/core/csv";
import { ownDataLines } from "@/lib/privacy/own-data-lines";
import { ownDataAnswer } from "../own-data-answer";

const heads = ["part", "record", "field", "value"];

export const GET = () => ownDataAnswer((data) => csvResponse("my-data.csv", heads, ownDataLines(data)));
