import { csvOf, download } from "@/lib/csv";
import { linesOf } from "@/lib/members/own-data/rules";
import { ownDataAnswer } from "../own-data-answer";

const heads = ["part", "record", "field", "value"];

export const GET = () => ownDataAnswer((data) => download("my-data.csv", "text/csv", csvOf(heads, linesOf(data))));
